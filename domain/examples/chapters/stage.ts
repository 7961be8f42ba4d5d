import type { ClaimRecord } from '@/domain/claim';
import { type SampleHistory, startHistory } from '@/domain/examples/chapters/history';
import { type ImportedArticle, importArticle, type Propose } from '@/domain/examples/chapters/import';
import { findClaim, type Quote } from '@/domain/examples/quote';
import { ARTICLE_KEYS, type ArticleKey } from '@/domain/examples/sample-article';
import { type Colleague, locked } from '@/domain/examples/story';
import type { ReviewState } from '@/domain/review-state';

/** What the sample needs from outside: the domain has neither a clock nor randomness nor Node. */
export type SampleTools = {
  /** When the reader opens the sample; everything in it happened before. RFC 3339. */
  now: string;
  newId: () => string;
  /** Of a text in UTF-8, hexadecimal. */
  sha256: (text: string) => string;
  /** What an import proposes for a text. */
  propose: Propose;
  /** The report of a state as JSON text, to be frozen as R1; without it there is no snapshot. */
  freeze?: (state: ReviewState, at: string) => string;
};

export type Owner = { id: string; name: string };

/** Where the chapters play: who is there, what was imported, and the next moment. */
export type Stage = {
  readonly review: string;
  readonly owner: Owner;
  readonly who: Readonly<Record<Colleague, string>>;
  readonly tools: SampleTools;
  readonly history: SampleHistory;
  readonly imported: Readonly<Record<ArticleKey, ImportedArticle>>;
  /** Each call is forty minutes after the one before, and all are before `now`. */
  at(): string;
  find(quote: Quote): ClaimRecord;
};

const MINUTE = 60_000;
const BEGINNING = 72 * 60 * MINUTE;
const STEP = 40 * MINUTE;

export function setStage(owner: Owner, tools: SampleTools): Stage {
  const { now, newId } = tools;
  const who = { amira: newId(), rafael: newId() };
  let moment = Date.parse(now) - BEGINNING;
  const at = () => {
    moment += STEP;
    if (moment > Date.parse(now)) throw new Error('the sample has more chapters than it has time');
    return new Date(moment).toISOString();
  };
  const review = newId();
  const captured = new Date(moment).toISOString();
  const bring = (key: ArticleKey) =>
    importArticle({ key, settled: locked.includes(key), by: who.amira, at: captured, tools });
  const [A1, A2, A3, A4, A5] = [bring('A1'), bring('A2'), bring('A3'), bring('A4'), bring('A5')];
  const imported = { A1, A2, A3, A4, A5 };
  return {
    review,
    owner,
    who,
    tools,
    history: startHistory(review),
    imported,
    at,
    find: (quote) => findClaim(imported[quote.article].claims, quote),
  };
}

export const inOrder = (stage: Stage): readonly (readonly [ArticleKey, ImportedArticle])[] =>
  ARTICLE_KEYS.map((key) => [key, stage.imported[key]]);
