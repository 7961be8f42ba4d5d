import { notFound } from 'next/navigation';
import { cache } from 'react';
import type { ReviewView } from '@/domain/api/reviews';
import { viewerOf, visibleRecords } from '@/domain/blind';
import { type SourcePage, sourcePage } from '@/domain/report/source-page';
import { stateOf } from '@/domain/review-state';
import type { SourceRecord } from '@/domain/source';
import { wholeReview } from '@/server/store/records';
import { reviewView } from '@/server/store/review-views';
import { readTexts } from '@/server/store/texts';
import { idOrNotFound, placeIn } from './place';

export type SourceFacts = { review: ReviewView; source: SourceRecord; page: SourcePage; names: string[] };

/** One source, counted here with the functions of the report: the page gets the numbers and the claims behind them. */
export const loadSource = cache(async (reviewId: string, sourceId: string): Promise<SourceFacts> => {
  const { review, member } = await placeIn(reviewId);
  const id = idOrNotFound(sourceId);
  const [view, records] = await Promise.all([reviewView(review, member), wholeReview(review)]);
  const state = stateOf(visibleRecords(records, viewerOf(records, member.id)));
  const mine = [...state.article.values()].filter(({ source }) => source === id);
  const texts = await readTexts(
    review,
    mine.map((article) => article.id),
  );
  const source = state.source.get(id);
  const page = sourcePage(state, id, texts);
  if (!source || !page) notFound();
  return { review: view, source, page, names: [...state.entity.values()].map(({ name }) => name).sort() };
});
