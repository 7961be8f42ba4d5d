import { disagreementsOf } from './disagreements';
import { NOUNS } from './review-event';
import type { ReviewRecords, ReviewState } from './review-state';

/** What every screen of a review needs; few, whatever the size of the review. */
const SHARED = ['review', 'member', 'source', 'article', 'pass'] as const;

/**
 * The part of a review behind its disagreements: the claims and links of the queue, the ends of the links, and what hangs
 * on them. The rest of a large review stays where it is.
 */
export function disagreementRecords(state: ReviewState): ReviewRecords {
  const queue = disagreementsOf(state);
  const ids = (on: 'claim' | 'link') => queue.filter((one) => one.on === on).map((one) => one.id);
  const links = new Set(ids('link'));
  const ends = [...links].flatMap((id) => {
    const link = state.link.get(id);
    return link ? [link.a, link.b] : [];
  });
  const claims = new Set([...ids('claim'), ...ends]);
  const about = (target: string | null) => target !== null && (claims.has(target) || links.has(target));
  const threads = new Set([...state.discussion.values()].filter((d) => about(d.target)).map((d) => d.id));
  const keep: { [key: string]: (record: never) => boolean } = {
    claim: ({ id }: { id: string }) => claims.has(id),
    judgement: ({ claim }: { claim: string }) => claims.has(claim),
    decision: ({ claim }: { claim: string }) => claims.has(claim),
    attribution: ({ claim }: { claim: string }) => claims.has(claim),
    flag: ({ claim, link }: { claim: string | null; link: string | null }) => about(claim) || about(link),
    link: ({ id }: { id: string }) => links.has(id),
    vote: ({ link }: { link: string }) => links.has(link),
    linkDecision: ({ link }: { link: string }) => links.has(link),
    discussion: ({ id }: { id: string }) => threads.has(id),
    message: ({ discussion }: { discussion: string }) => threads.has(discussion),
    entity: () => true,
    sameAs: () => true,
  };
  const kept: Record<string, unknown[]> = {};
  for (const noun of NOUNS) {
    const all = [...state[noun].values()];
    const wanted = keep[noun];
    if ((SHARED as readonly string[]).includes(noun)) kept[noun] = all;
    else if (wanted) kept[noun] = all.filter((record) => wanted(record as never));
  }
  return { ...kept, version: state.version };
}
