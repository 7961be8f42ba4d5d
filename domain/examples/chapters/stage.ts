import type { ClaimRecord } from '@/domain/claim';
import { claimsOf } from '@/domain/claim-rules';
import { type SampleHistory, startHistory } from '@/domain/examples/chapters/history';
import { findClaim, type Quote } from '@/domain/examples/quote';
import type { ArticleKey } from '@/domain/examples/sample-article';
import type { Colleague } from '@/domain/examples/story';
import type { Proposal, SuggestOptions } from '@/domain/suggest/proposal';

/** What the sample needs from outside: the domain has neither a clock nor randomness nor Node. */
export type SampleTools = {
  /** When the reader opens the sample; everything in it happened before. RFC 3339. */
  now: string;
  newId: () => string;
  /** Of a text in UTF-8, hexadecimal. */
  sha256: (text: string) => string;
  /** What an import proposes for a text. */
  propose: (text: string, options: SuggestOptions) => Proposal;
};

export type Owner = { id: string; name: string };

/** Where the chapters play: who is there, under which ids, and the next moment. */
export type Stage = {
  readonly review: string;
  readonly owner: Owner;
  readonly who: Readonly<Record<Colleague, string>>;
  readonly articles: Readonly<Record<ArticleKey, string>>;
  readonly tools: SampleTools;
  readonly history: SampleHistory;
  /** Each call is forty minutes after the one before, and all are before `now`. */
  at(): string;
  claims(key: ArticleKey): readonly ClaimRecord[];
  /** The one claim of its article that holds the words; throws where none does, or several do. */
  find(quote: Quote): ClaimRecord;
};

const MINUTE = 60_000;
const BEGINNING = 72 * 60 * MINUTE;
const STEP = 40 * MINUTE;

export function setStage(owner: Owner, tools: SampleTools): Stage {
  const { now, newId } = tools;
  let moment = Date.parse(now) - BEGINNING;
  const review = newId();
  const history = startHistory(review);
  const articles = { A1: newId(), A2: newId(), A3: newId(), A4: newId(), A5: newId() };
  const claims = (key: ArticleKey) => claimsOf(history.state, articles[key]);
  return {
    review,
    owner,
    who: { amira: newId(), rafael: newId() },
    articles,
    tools,
    history,
    at() {
      moment += STEP;
      if (moment >= Date.parse(now)) throw new Error('the sample has more chapters than it has time');
      return new Date(moment).toISOString();
    },
    claims,
    find: (quote) => findClaim(claims(quote.article), quote),
  };
}
