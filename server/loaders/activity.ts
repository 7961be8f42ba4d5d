import type { ActivitySubject } from '@/domain/activity';
import type { ArticleSummary } from '@/domain/api/articles';
import type { CheckpointView } from '@/domain/api/checkpoints';
import type { MemberRecord } from '@/domain/reviewer';
import { articleSummaries } from '@/server/store/article-views';
import { checkpointViews } from '@/server/store/checkpoints';
import { type ActivityRead, readActivity } from '@/server/store/read-activity';
import { membersSeenBy } from '@/server/store/viewing';
import { placeIn } from './place';

/** How many changes a page of the history holds. */
const PAGE = 100;

export type ActivityFacts = ActivityRead & {
  review: string;
  me: string;
  members: MemberRecord[];
  articles: ArticleSummary[];
  checkpoints: CheckpointView[];
};

export async function loadActivity(
  reviewId: string,
  filter: { person?: string; article?: string; what?: ActivitySubject; since?: string; checkpoint?: string },
  before: number | null,
): Promise<ActivityFacts> {
  const { review, member } = await placeIn(reviewId);
  const [read, members, articles, checkpoints] = await Promise.all([
    readActivity(review, member, filter, { before: before ?? undefined, limit: PAGE }),
    membersSeenBy(review, member.id),
    articleSummaries(review, member.id),
    checkpointViews(review, member.id),
  ]);
  return { ...read, review, me: member.id, members, articles, checkpoints };
}
