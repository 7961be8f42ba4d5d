import type { ArticleText } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import { credit } from '@/domain/examples/chapters/attributing';
import { begin } from '@/domain/examples/chapters/beginning';
import { type Frozen, freeze } from '@/domain/examples/chapters/freezing';
import { bringIn } from '@/domain/examples/chapters/importing';
import { read } from '@/domain/examples/chapters/judging';
import { connect } from '@/domain/examples/chapters/linking';
import { type Owner, type SampleTools, setStage } from '@/domain/examples/chapters/stage';
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
  /** In order and without gaps. As with any import, the claims are rows beside the event and not listed in it. */
  events: readonly ReviewEvent[];
  /** Every record as the events and the imported claims leave it. */
  state: ReviewState;
  /** R1, with the draft line. */
  snapshot: Frozen;
  /** The one claim of its article that holds the words. */
  claim(quote: Quote): ClaimRecord;
};

/**
 * “Ferry collision at Port Tavel, 14 March”: a review that two fictional colleagues have begun and `owner` goes on
 * with. A1 and A2 are judged by both, A3 is half done, the split of A4 is settled, A5 is as it was imported. Every
 * step passes the rules of the domain; the same ids, clock and proposals give the same review.
 */
export function sampleReview(owner: Owner, tools: SampleTools): SampleReview {
  const stage = setStage(owner, tools);
  begin(stage);
  const texts = bringIn(stage);
  read(stage);
  credit(stage);
  connect(stage);
  const snapshot = freeze(stage);
  const { review, articles, history, find } = stage;
  const members = { owner: owner.id, ...stage.who };
  return {
    review,
    members,
    articles,
    texts,
    events: history.events,
    state: history.state,
    snapshot,
    claim: find,
  };
}
