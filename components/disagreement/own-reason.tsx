'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useAnnounce } from '@/components/article/announcer';
import { useUnsentWords } from '@/components/live/kept-words-context';
import { useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { judgementKey } from '@/domain/judgement';

/** Who does not decide can still say why they judged as they did. Give it the claim's id as key. */
export function OwnReason({ claim }: { claim: string }) {
  const t = useTranslations('disagreement');
  const { live } = useLive();
  const announce = useAnnounce();
  const mine = live.state.judgement.get(judgementKey(claim, live.me));
  const [text, setText] = useState(mine?.reason ?? '');
  useUnsentWords({ noun: 'claim', id: claim }, t('yourReason'), text === (mine?.reason ?? '') ? null : text);
  if (!mine) return <p className="text-muted-foreground">{t('notEditorLink')}</p>;
  const reason = text.trim() === '' ? null : text.trim();
  const save = () => {
    const done = live.enact({ do: 'judge', claim, kind: mine.kind, reason });
    if (done.ok) announce(t('saved'));
  };
  return (
    <div className="grid gap-2">
      <p className="text-muted-foreground">{t('notEditor')}</p>
      <Field label={t('yourReason')}>
        <Textarea
          rows={1}
          maxLength={1000}
          className="min-h-9"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      {reason !== mine.reason ? (
        <Button size="sm" className="w-fit" onClick={save}>
          {t('saveReason')}
        </Button>
      ) : null}
    </div>
  );
}
