'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { useBoard } from '@/components/matrix/board';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Select } from '@/components/ui/select';
import type { MatrixClaim, MatrixRow } from '@/domain/matrix';

/** The longest short value, as the API has it. */
const MOST = 60;

/** What an editor can do with one claim of a row: its short value, and the statement it belongs to. */
export function ClaimEditing({ row, claim }: { row: MatrixRow; claim: MatrixClaim }) {
  const t = useTranslations('matrix');
  const { matrix, deeds } = useBoard();
  const id = useId();
  const [gist, setGist] = useState(claim.gist ?? '');
  // What was there when the editor began: what another writes meanwhile is not written over unseen.
  const [begun, setBegun] = useState(gist);
  const here = row.statement === null ? null : { id: row.statement, name: row.name };
  const others = matrix.rows.flatMap(({ statement, name }) =>
    statement && statement !== row.statement ? [{ id: statement, name }] : [],
  );
  const saveGist = (event: FormEvent) => {
    event.preventDefault();
    if (!here || gist.trim() === begun) return;
    void deeds.setGist(here, claim, gist, begun).then((done) => done && setBegun(gist.trim()));
  };
  return (
    <div className="mt-2 grid gap-2">
      {here ? (
        <form noValidate onSubmit={saveGist} className="grid gap-1">
          <Label htmlFor={id} className="text-muted-foreground text-xs">
            {t('gistLabel')}
          </Label>
          <div className="flex gap-2">
            <Input
              id={id}
              dir="auto"
              aria-label={t('gist', { name: claim.name })}
              aria-describedby={`${id}-hint`}
              maxLength={MOST}
              value={gist}
              onChange={(event) => setGist(event.target.value)}
            />
            <Button type="submit" busy={deeds.busy}>
              {t('save')}
            </Button>
          </div>
          <p id={`${id}-hint`} className="text-muted-foreground text-xs">
            {t('gistHint')}
          </p>
        </form>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {others.length > 0 ? (
          <Select
            aria-label={t('moveTo', { name: claim.name })}
            className="min-w-32 flex-1"
            value=""
            placeholder={t('move')}
            disabled={deeds.busy}
            onValueChange={(to) => {
              const target = others.find((other) => other.id === to);
              if (target) void deeds.move(claim, target);
            }}
            options={others.map(({ id: value, name: label }) => ({ value, label }))}
          />
        ) : null}
        {here ? (
          <Button
            aria-label={t('releaseSpoken', { name: claim.name })}
            busy={deeds.busy}
            onClick={() => void deeds.release(here, claim)}
          >
            {t('release')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
