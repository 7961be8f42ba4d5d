'use client';

import { Equal, EqualNot, Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { claimIn, useBoard } from '@/components/compare/board';
import { FacetChoice, toggled } from '@/components/compare/facet-choice';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Button } from '@/components/ui/button';
import { FACETS, type Facet } from '@/domain/claim-link';

/** Two chosen claims that nothing links yet, and the way to link them in place. */
export function LinkChoice() {
  const t = useTranslations('compare');
  const { comparison, open, linking, deeds } = useBoard();
  const { aria } = useKeyNames();
  if (!open) return null;
  const name = (id: string) => claimIn(comparison, id)?.name ?? '';
  return (
    <div className="grid gap-3 rounded-lg border border-input border-dashed p-4">
      <p className="font-medium">{t('chosen', { a: name(open[0]), b: name(open[1]) })}</p>
      {linking ? (
        <Question key={open.join()} />
      ) : (
        <Button
          className="justify-self-start"
          aria-keyshortcuts={aria('compare.link')}
          onClick={deeds.startLinking}
        >
          <Link2 aria-hidden />
          {t('link')}
          <KeyOf id="compare.link" />
        </Button>
      )}
    </div>
  );
}

/** "How are they related?": `1` corroborates, `2` conflicts and then what differs. Nothing else has keys meanwhile. */
function Question() {
  const t = useTranslations('compare');
  const relations = useTranslations('link.relations');
  const { deeds } = useBoard();
  const [conflicts, setConflicts] = useState(false);
  const [differs, setDiffers] = useState<Facet[]>([]);
  const frame = useRef<HTMLDivElement>(null);
  // Before the first answer and after it, so that the keyboard goes on where the question is.
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>(conflicts ? 'fieldset button' : 'button')?.focus();
  }, [conflicts]);

  const save = () => deeds.link('conflicts', differs);
  useCommands(
    'relation',
    [
      { id: 'relation.corroborates', perform: () => deeds.link('corroborates') },
      { id: 'relation.conflicts', perform: () => setConflicts(true) },
      { id: 'relation.cancel', perform: deeds.stopLinking },
    ],
    { exclusive: true, enabled: !conflicts },
  );
  useCommands(
    'differs',
    [
      ...FACETS.map((facet) => ({
        id: `differs.${facet}` as const,
        perform: () => setDiffers((now) => toggled(now, facet)),
      })),
      { id: 'differs.save', perform: save },
      { id: 'differs.cancel', perform: deeds.stopLinking },
    ],
    { exclusive: true, enabled: conflicts },
  );

  return (
    <div ref={frame} className="grid gap-3">
      {conflicts ? (
        <>
          <FacetChoice label={t('conflictDiffers')} value={differs} onChange={setDiffers} numbered />
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={save}>
              {t('saveConflict')}
            </Button>
            <Button variant="quiet" onClick={deeds.stopLinking}>
              {t('cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => deeds.link('corroborates')}>
            <Equal aria-hidden /> {relations('corroborates')}
            <KeyOf id="relation.corroborates" />
          </Button>
          <Button onClick={() => setConflicts(true)}>
            <EqualNot aria-hidden /> {relations('conflicts')}
            <KeyOf id="relation.conflicts" />
          </Button>
          <Button variant="quiet" onClick={deeds.stopLinking}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
