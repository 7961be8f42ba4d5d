'use client';

import { useTranslations } from 'next-intl';

/** "141 of 163" with a bar that repeats it: a count, never a share alone. */
export function TaggedShare({ tagged, claims }: { tagged: number; claims: number }) {
  const t = useTranslations('review.list');
  if (claims === 0) return <span className="text-muted-foreground">–</span>;
  return (
    <span className="flex items-center gap-2.5 whitespace-nowrap tabular-nums">
      <span aria-hidden className="h-1.5 w-14 overflow-hidden rounded-full border border-input bg-muted">
        <span
          className="block h-full bg-primary forced-colors:bg-[Highlight]"
          style={{ inlineSize: `${Math.min(100, (tagged / claims) * 100)}%` }}
        />
      </span>
      {t('taggedOf', { tagged, claims })}
    </span>
  );
}
