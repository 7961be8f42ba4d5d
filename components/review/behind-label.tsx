import { useTranslations } from 'next-intl';
import { Bidi } from '@/components/ui/bidi';
import { numberBehind } from '@/domain/metrics/number-behind';

/** One part of what a number counts, with the name of whom or what it is about. */
export type NameBehind = { of: string; which: string; name: string | null };

/** What the number counts whose claims a list shows: "Origin: Agency X", "Independently corroborated". */
export function BehindLabel({ behind }: { behind: readonly NameBehind[] }) {
  const t = useTranslations('review.claims.behind');
  const label = ({ of, which, name }: NameBehind): string => {
    const known = numberBehind(of === 'weighs' ? of : `${of}:${which}`)?.[0];
    const said = name ?? '?';
    if (!known) return '';
    switch (known.of) {
      case 'weighs':
        return t('weighs');
      case 'origin':
        return which === 'unknown' ? t('originUnknown') : t('origin', { name: said });
      case 'statement':
        return t('statement', { name: said });
      case 'judged':
        return t('judged', { name: said });
      default:
        // The word is one of those that `numberBehind` knows.
        return t(`${known.of}.${known.which}` as 'support.none');
    }
  };
  return <Bidi className="truncate">{behind.map(label).join(' · ')}</Bidi>;
}
