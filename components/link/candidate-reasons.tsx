'use client';

import { useLocale, useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import type { CandidateReason } from '@/domain/suggest/proposal';

const SAID = [
  'same_names',
  'same_words',
  'same_speaker',
  'same_number',
  'number_differs',
  'negated',
] as const;
type Said = (typeof SAID)[number];

/** Why the machine put two claims beside each other, in words. */
export function CandidateReasons({ reasons }: { reasons: readonly CandidateReason[] }) {
  const t = useTranslations('link.queue');
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' });
  const said = reasons.flatMap(({ code, words }) => {
    const known = SAID.find((each): each is Said => each === code);
    return known ? [{ code: known, words: list.format(words) }] : [];
  });
  return (
    <div className="text-sm">
      <p className="text-muted-foreground">{t('because')}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {said.map(({ code, words }) => (
          <li key={code} className="before:me-1.5 before:content-['·']">
            {t.rich(`reasons.${code}`, {
              words,
              q: (chunk) => <Bidi className="font-medium">{chunk}</Bidi>,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}
