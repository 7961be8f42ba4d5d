import type { ReviewRecords } from '@/domain/review-state';
import { read } from './read-noun';

/** What the tour of the sample is shown on: one article with its claims and what was said of them. Few reads, as every page waits for them. */
export async function tourRecords(review: string, articleNumber: number): Promise<ReviewRecords> {
  const ofArticle = 'AND t.article_id IN (SELECT id FROM article WHERE review_id = $1 AND number = $2)';
  const [settings, member, article, claim, judgement, decision, candidate] = await Promise.all([
    read('review', review),
    read('member', review),
    read('article', review, 'AND t.removed_at IS NULL AND t.number = $2', [articleNumber]),
    read('claim', review, `${ofArticle} AND t.deleted_at IS NULL ORDER BY t.start`, [articleNumber]),
    read('judgement', review, ofArticle, [articleNumber]),
    read('decision', review, ofArticle, [articleNumber]),
    read('candidate', review, `AND t.status = 'open'`),
  ]);
  return { version: 0, review: settings, member, article, claim, judgement, decision, candidate };
}
