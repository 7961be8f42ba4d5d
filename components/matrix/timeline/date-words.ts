'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { RefersTo } from '@/domain/attribution';

const HAS_TIME = /T\d/;

/** A time as somebody recorded it, no more exact than they said. */
export function useDateWords(): (refersTo: RefersTo) => string {
  const t = useTranslations('matrix.timeline');
  const format = useFormatter();
  const one = (date: string): string => {
    const time = new Date(HAS_TIME.test(date) && !/(?:Z|[+-]\d\d:?\d\d)$/.test(date) ? `${date}Z` : date);
    if (!/^\d{4}/.test(date) || Number.isNaN(time.getTime())) return date;
    return format.dateTime(time, {
      timeZone: 'UTC',
      year: 'numeric',
      ...(date.length > 4 ? { month: 'long' } : {}),
      ...(date.length > 7 ? { day: 'numeric' } : {}),
      ...(HAS_TIME.test(date) ? { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' } : {}),
    });
  };
  return ({ from, to, precision }) => {
    const dates = [...new Set([from, to].flatMap((date) => (date ? [one(date)] : [])))];
    if (precision === 'unknown' || dates.length === 0) return t('unknown');
    const said =
      dates.length > 1 ? t('span', { from: dates[0] ?? '', to: dates[1] ?? '' }) : (dates[0] ?? '');
    return precision === 'about' ? t('about', { date: said }) : said;
  };
}
