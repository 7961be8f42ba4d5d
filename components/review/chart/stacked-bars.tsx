'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';

export type BarPart = {
  id: string;
  /** What it counts, in words; `letter` stands for it where there is one. */
  label: string;
  letter?: string;
  /** In the place of label and count, where the number stands elsewhere in the sentence. */
  words?: string;
  count: number;
  /** How long it is drawn, where that is not what it counts: a claim that counts twice is drawn once. */
  drawn?: number;
  /** The list of what it counts. */
  href: string;
  /** How it is filled: form and colour. */
  pattern: string;
};

export type Bar = { id: string; head: ReactNode; parts: readonly BarPart[]; total: ReactNode };

/** How many bars stand there before one asks for the others. */
const AT_ONCE = 20;

const drawnOf = ({ count, drawn }: BarPart) => drawn ?? count;

/**
 * Bars of counts, part after part, on one scale. Beneath each bar every part is named and counted, and its number opens
 * the list behind it; the drawing itself only repeats that for the eye.
 */
export function StackedBars({ bars }: { bars: readonly Bar[] }) {
  const t = useTranslations('review.overview.chart');
  const [most, setMost] = useState(AT_ONCE);
  const length = ({ parts }: Bar) => parts.reduce((sum, part) => sum + drawnOf(part), 0);
  const longest = Math.max(1, ...bars.map(length));
  const rest = bars.length - most;
  return (
    <div className="grid gap-4 p-4">
      <ul className="grid gap-4">
        {bars.slice(0, most).map((bar) => (
          <li key={bar.id} className="grid gap-1">
            <div className="flex items-baseline justify-between gap-4">
              <div className="min-w-0">{bar.head}</div>
              <div className="shrink-0 text-muted-foreground text-xs tabular-nums">{bar.total}</div>
            </div>
            <div
              aria-hidden
              className="flex h-4 gap-px"
              style={{ inlineSize: `${(length(bar) / longest) * 100}%` }}
            >
              {bar.parts
                .filter((part) => drawnOf(part) > 0)
                .map((part) => (
                  <span
                    key={part.id}
                    className={cn('min-w-1 rounded-xs border border-current', part.pattern)}
                    style={{ flexGrow: drawnOf(part), flexBasis: 0 }}
                  />
                ))}
            </div>
            <ul className="flex flex-wrap gap-x-3 text-xs">
              {bar.parts
                .filter(({ count }) => count > 0)
                .map(({ id, label, letter, words, count, href, pattern }) => (
                  <li key={id}>
                    <Link
                      href={href}
                      title={label}
                      className="inline-flex min-h-6 items-center gap-1.5 rounded-sm tabular-nums underline-offset-4 hover:underline pointer-coarse:min-h-11"
                    >
                      <span aria-hidden className={cn('size-3 rounded-xs border border-current', pattern)} />
                      {letter ? (
                        <>
                          <span aria-hidden className="font-semibold">
                            {letter}
                          </span>
                          <span className="sr-only">{label}</span>
                        </>
                      ) : (
                        (words ?? label)
                      )}{' '}
                      {words ? null : count}
                    </Link>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <Button className="w-fit" onClick={() => setMost(bars.length)}>
          {t('more', { count: rest })}
        </Button>
      ) : null}
    </div>
  );
}
