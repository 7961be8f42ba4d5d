import { useTranslations } from 'next-intl';
import type { NameUses } from '@/domain/names-of-review';

/** "Named by 7 claims: 3 as speaker, 4 as origin." */
export function NameUsesLine({ uses }: { uses: NameUses }) {
  const t = useTranslations('names.uses');
  const { claims, speaker, carrier, origin, articles } = uses;
  const roles = [
    speaker > 0 ? t('speaker', { count: speaker }) : null,
    carrier > 0 ? t('carrier', { count: carrier }) : null,
    origin > 0 ? t('origin', { count: origin }) : null,
  ].filter((role) => role !== null);
  const said = [
    claims > 0 ? t('claims', { count: claims, roles: roles.join(', ') }) : null,
    articles > 0 ? t('articles', { count: articles }) : null,
  ].filter((part) => part !== null);
  return <span className="text-muted-foreground text-sm">{said.join(' ') || t('none')}</span>;
}
