import { call } from '@/components/api/client';
import { articleRecords } from '@/domain/api/articles';
import { NOUNS } from '@/domain/review-event';
import type { ReviewRecords } from '@/domain/review-state';

/** What was read of several articles as one: where they were read at different versions, the oldest counts. */
export function joinedRecords(read: readonly ReviewRecords[]): ReviewRecords {
  const joined: Record<string, unknown> = { version: Math.min(...read.map(({ version }) => version)) };
  for (const noun of NOUNS) joined[noun] = read.flatMap((records): readonly unknown[] => records[noun] ?? []);
  return joined as ReviewRecords;
}

/** The records behind all articles of a screen, read anew; null where one of them cannot be had. */
export async function recordsAgain(
  review: string,
  articles: readonly string[],
): Promise<ReviewRecords | null> {
  const outcomes = await Promise.all(
    articles.map((article) => call(articleRecords, { params: { review, article } })),
  );
  const read = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value as ReviewRecords] : []));
  return read.length > 0 && read.length === articles.length ? joinedRecords(read) : null;
}
