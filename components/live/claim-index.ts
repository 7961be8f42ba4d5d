import type { AttributionRecord } from '@/domain/attribution';
import type { ClaimLinkRecord } from '@/domain/claim-link';
import type { FlagRecord, JudgementRecord } from '@/domain/judgement';
import type { Noun, NounRecords } from '@/domain/review-event';
import type { ReviewState } from '@/domain/review-state';

type Bag<T> = Map<string, Map<string, T>>;

function put<T>(bag: Bag<T>, owner: string, key: string, record: T | null): void {
  const own = bag.get(owner);
  if (record === null) own?.delete(key);
  else if (own) own.set(key, record);
  else bag.set(owner, new Map([[key, record]]));
}

const NONE = new Map<string, never>();

/** What belongs to a claim, found without walking through the tables of a whole article. */
export class ClaimIndex {
  readonly #judgements: Bag<JudgementRecord> = new Map();
  readonly #flags: Bag<FlagRecord> = new Map();
  readonly #links: Bag<ClaimLinkRecord> = new Map();

  judgements(claim: string): ReadonlyMap<string, JudgementRecord> {
    return this.#judgements.get(claim) ?? NONE;
  }

  flags(claim: string): ReadonlyMap<string, FlagRecord> {
    return this.#flags.get(claim) ?? NONE;
  }

  links(claim: string): ReadonlyMap<string, ClaimLinkRecord> {
    return this.#links.get(claim) ?? NONE;
  }

  /** Takes a record's change in, and answers the ids of the claims it says something about. */
  change<N extends Noun>(
    noun: N,
    key: string,
    before: NounRecords[N] | null,
    after: NounRecords[N] | null,
    state: ReviewState,
  ): string[] {
    const either = (after ?? before) as NounRecords[Noun] | null;
    if (!either) return [];
    switch (noun) {
      case 'claim':
        return [key];
      case 'judgement': {
        const { claim } = either as JudgementRecord;
        put(this.#judgements, claim, key, after as JudgementRecord | null);
        return [claim];
      }
      case 'decision':
      case 'attribution':
        return [(either as AttributionRecord).claim];
      case 'flag': {
        const { claim } = either as FlagRecord;
        if (claim) put(this.#flags, claim, key, after as FlagRecord | null);
        return claim ? [claim] : [];
      }
      case 'link':
        return this.#changeLink(key, before as ClaimLinkRecord | null, after as ClaimLinkRecord | null);
      case 'vote':
      case 'linkDecision': {
        const link = state.link.get((either as { link: string }).link);
        return link ? [link.a, link.b] : [];
      }
      default:
        return [];
    }
  }

  /** A merge re-points links: an end that is no longer one has to let go. */
  #changeLink(key: string, before: ClaimLinkRecord | null, after: ClaimLinkRecord | null): string[] {
    const ends = new Set([before?.a, before?.b, after?.a, after?.b]);
    const touched: string[] = [];
    for (const end of ends) {
      if (!end) continue;
      put(this.#links, end, key, after && (after.a === end || after.b === end) ? after : null);
      touched.push(end);
    }
    return touched;
  }
}
