import type { ArticleText } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import { attribute } from '@/domain/examples/chapters/attributing';
import { begin } from '@/domain/examples/chapters/beginning';
import { type Frozen, freeze } from '@/domain/examples/chapters/freezing';
import { judge } from '@/domain/examples/chapters/judging';
import { link } from '@/domain/examples/chapters/linking';
import { inOrder, type Owner, type SampleTools, setStage } from '@/domain/examples/chapters/stage';
import type { Quote } from '@/domain/examples/quote';
import type { ArticleKey } from '@/domain/examples/sample-article';
import type { Colleague } from '@/domain/examples/story';
import type { ReviewEvent } from '@/domain/review-event';
import type { ReviewState } from '@/domain/review-state';

export type SampleReview = {
  review: string;
  /** Member ids. The colleagues have no account. */
  members: Readonly<Record<Colleague | 'owner', string>>;
  /** Article ids. */
  articles: Readonly<Record<ArticleKey, string>>;
  texts: readonly ArticleText[];
  /** In order and without gaps: applied to an empty state they give `state`. */
  events: readonly ReviewEvent[];
  state: ReviewState;
  snapshot: Frozen | null;
  /** The one claim of the article that holds these words. */
  claim(quote: Quote): ClaimRecord;
};

/**
 * “Ferry collision at Port Tavel, 14 March”: a review that two fictional colleagues have begun and `owner` goes on
 * with. A1 and A2 are judged by both, A3 half by one, the split of A4 is settled, A5 is as it was imported. The
 * same ids, clock and proposals give the same review.
 */
export function sampleReview(owner: Owner, tools: SampleTools): SampleReview {
  const stage = setStage(owner, tools);
  begin(stage);
  judge(stage);
  attribute(stage);
  link(stage);
  const snapshot = freeze(stage);
  const { A1, A2, A3, A4, A5 } = stage.imported;
  return {
    review: stage.review,
    members: { owner: owner.id, ...stage.who },
    articles: {
      A1: A1.article.id,
      A2: A2.article.id,
      A3: A3.article.id,
      A4: A4.article.id,
      A5: A5.article.id,
    },
    texts: inOrder(stage).map(([, { text }]) => text),
    events: stage.history.events,
    state: stage.history.state,
    snapshot,
    claim: stage.find,
  };
}
