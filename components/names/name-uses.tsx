import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { NameGroup, NameUses } from '@/domain/names-of-review';

const listOf = (review: string, as: 'speaker' | 'origin', name: string) =>
  `/reviews/${review}/claims?${new URLSearchParams({ [as]: name })}`;

/** The claims that somebody is the speaker of; of what only starts things, those that rest on it. */
export const claimsNaming = (review: string, { name, uses }: Pick<NameGroup, 'name' | 'uses'>) =>
  listOf(review, uses.speaker === 0 && uses.origin > 0 ? 'origin' : 'speaker', name);

export type NameUsesLineProps = { review: string; name: string; uses: NameUses };

/** "Named by 7 claims: 3 as speaker, 4 as origin"; what can be listed leads to its list. */
export function NameUsesLine({ review, name, uses }: NameUsesLineProps) {
  const t = useTranslations('names.uses');
  const { claims, speaker, carrier, origin, articles } = uses;
  const parts: { key: string; said: ReactNode }[] = [];
  const link = (as: 'speaker' | 'origin', count: number) => (
    <Link
      href={listOf(review, as, name)}
      className="underline underline-offset-2 hover:no-underline pointer-coarse:leading-11"
    >
      {t(as, { count })}
    </Link>
  );
  if (claims > 0) parts.push({ key: 'claims', said: t('claims', { count: claims }) });
  if (speaker > 0) parts.push({ key: 'speaker', said: link('speaker', speaker) });
  if (carrier > 0) parts.push({ key: 'carrier', said: t('carrier', { count: carrier }) });
  if (origin > 0) parts.push({ key: 'origin', said: link('origin', origin) });
  if (articles > 0) parts.push({ key: 'articles', said: t('articles', { count: articles }) });
  return (
    <span className="text-muted-foreground text-sm">
      {parts.length === 0 ? t('none') : null}
      {parts.map(({ key, said }, at) => (
        <span key={key}>
          {at > 0 ? ' · ' : null}
          {said}
        </span>
      ))}
    </span>
  );
}
