import { unitedAttributions } from './attribution';
import type { ClaimRecord } from './claim';
import { type ClaimLinkRecord, orderedPair, voteKey } from './claim-link';
import { judgementKey } from './judgement';
import type { Change } from './review-event';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import { overlaps, type Span, splitsPair, trimSpan } from './span';
import { type Zone, zoneTypeAt } from './zone';

/** What a change of claims needs to know: the records (at least of the article concerned) and the frozen text. */
export type ClaimFacts = { state: ReviewState; text: string; zones: readonly Zone[] };

export const isLive = (claim: ClaimRecord) => claim.deletedAt === null;

/** The live claims of an article in order of their place. */
export function claimsOf(state: ReviewState, article: string): ClaimRecord[] {
  return [...state.claim.values()]
    .filter((c) => c.article === article && isLive(c))
    .sort((x, y) => x.start - y.start);
}

/** The first live claim that `span` would lie over. One walk and no sorting: an article can have 20,000 claims. */
function firstOverlap(state: ReviewState, article: string, span: Span, except: readonly string[]) {
  let first: ClaimRecord | null = null;
  for (const claim of state.claim.values())
    if (
      claim.article === article &&
      isLive(claim) &&
      overlaps(claim, span) &&
      !except.includes(claim.id) &&
      (!first || claim.start < first.start)
    )
      first = claim;
  return first;
}

/** Its place among the live claims of its article, from 1. */
function numberOf(state: ReviewState, claim: ClaimRecord): number {
  let number = 1;
  for (const { article, start, deletedAt } of state.claim.values())
    if (article === claim.article && deletedAt === null && start < claim.start) number++;
  return number;
}

/** The live claims that stand beside this one. */
function neighboursOf(state: ReviewState, claim: ClaimRecord) {
  let before: ClaimRecord | null = null;
  let after: ClaimRecord | null = null;
  for (const other of state.claim.values()) {
    if (other.article !== claim.article || !isLive(other)) continue;
    if (other.start < claim.start && (!before || other.start > before.start)) before = other;
    if (other.start > claim.start && (!after || other.start < after.start)) after = other;
  }
  return { before, after };
}

/** Why `[start, end)` cannot be a claim of this text, or null. `except` are claims that may be overlapped (itself). */
function objection(facts: ClaimFacts, article: string, span: Span, except: readonly string[] = []) {
  const { text, state } = facts;
  if (span.start >= span.end)
    return refuse(422, 'empty-claim', 'A claim needs at least one character.', { path: 'end' });
  if (span.end > text.length)
    return refuse(422, 'outside-text', `The text ends at ${text.length}.`, { path: 'end' });
  for (const edge of ['start', 'end'] as const)
    if (splitsPair(text, span[edge]))
      return refuse(422, 'splits-character', 'This offset lies inside a character (a surrogate pair).', {
        path: edge,
      });
  const trimmed = trimSpan(text, span);
  if (trimmed.start >= trimmed.end)
    return refuse(422, 'empty-claim', 'A claim needs more than white space.', { path: 'start' });
  const other = firstOverlap(state, article, span, except);
  if (other)
    return refuse(
      409,
      'overlap',
      `This would overlap claim ${numberOf(state, other)}. Claims cannot overlap.`,
      {
        other: other.id,
      },
    );
  return null;
}

function locked(state: ReviewState, article: string): (Ruling & { ok: false }) | null {
  const record = state.article.get(article);
  if (!record || record.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  if (record.status !== 'ready') return refuse(409, 'not-ready', 'Confirm the text of this article first.');
  if (record.splitLockedAt)
    return refuse(409, 'split-locked', 'The split of this article is locked. An editor can reopen it.');
  return null;
}

/** The claim with this id where it is there and can be worked on: not deleted, nor its article removed. */
export function liveClaim(state: ReviewState, id: string): ClaimRecord | null {
  const claim = state.claim.get(id);
  return claim && isLive(claim) && !state.article.get(claim.article)?.removedAt ? claim : null;
}

const NO_CLAIM = () => refuse(404, 'not-found', 'There is no such claim here.');

/** Everyone who judged these claims has to look again. */
function recheckAll(state: ReviewState, claim: string): Change[] {
  const changes: Change[] = [];
  for (const judgement of state.judgement.values())
    if (judgement.claim === claim && !judgement.recheck)
      changes.push(
        changeTo(state, 'judgement', judgementKey(claim, judgement.reviewer), {
          ...judgement,
          recheck: true,
        }),
      );
  return changes;
}

/**
 * Makes a claim of a free range. White space at its ends is left out.
 * Refuses: locked split, outside the text, inside a character, overlap.
 */
export function createClaim(
  facts: ClaimFacts,
  input: { id: string; article: string; start: number; end: number; by: string },
): Ruling {
  const no = locked(facts.state, input.article) ?? objection(facts, input.article, input);
  if (no) return no;
  const span = trimSpan(facts.text, input);
  const article = facts.state.article.get(input.article);
  const claim: ClaimRecord = {
    id: input.id,
    article: input.article,
    textVersion: article?.textVersion ?? 1,
    ...span,
    text: facts.text.slice(span.start, span.end),
    zone:
      zoneTypeAt(facts.zones, span.start, span.end) ??
      zoneTypeAt(facts.zones, span.start, span.start + 1) ??
      'body',
    suggestion: null,
    createdBy: input.by,
    version: 1,
    deletedAt: null,
  };
  return allow('claim.created', [changeTo(facts.state, 'claim', claim.id, claim)]);
}

/** Moves one or both bounds. Judgements are kept and marked for a recheck. */
export function moveClaim(facts: ClaimFacts, input: { claim: string; start?: number; end?: number }): Ruling {
  const claim = liveClaim(facts.state, input.claim);
  if (!claim) return NO_CLAIM();
  const span = { start: input.start ?? claim.start, end: input.end ?? claim.end };
  const no = locked(facts.state, claim.article) ?? objection(facts, claim.article, span, [claim.id]);
  if (no) return no;
  const trimmed = trimSpan(facts.text, span);
  if (trimmed.start === claim.start && trimmed.end === claim.end) return allow('claim.moved', []);
  const moved: ClaimRecord = {
    ...claim,
    ...trimmed,
    text: facts.text.slice(trimmed.start, trimmed.end),
    zone: zoneTypeAt(facts.zones, trimmed.start, trimmed.end) ?? claim.zone,
    version: claim.version + 1,
  };
  return allow('claim.moved', [
    changeTo(facts.state, 'claim', claim.id, moved),
    ...recheckAll(facts.state, claim.id),
  ]);
}

/** Leaves a tombstone: undo brings the claim back under its id, with everything that hangs on it. */
export function deleteClaim(facts: Pick<ClaimFacts, 'state'>, input: { claim: string; at: string }): Ruling {
  const claim = liveClaim(facts.state, input.claim);
  if (!claim) return NO_CLAIM();
  const no = locked(facts.state, claim.article);
  if (no) return no;
  return allow('claim.deleted', [
    changeTo(facts.state, 'claim', claim.id, { ...claim, version: claim.version + 1, deletedAt: input.at }),
    ...linksOf(facts.state, claim.id).map((link) =>
      changeTo(facts.state, 'link', link.id, { ...link, version: link.version + 1, deletedAt: input.at }),
    ),
  ]);
}

function linksOf(state: ReviewState, claim: string) {
  return [...state.link.values()].filter((l) => !l.deletedAt && (l.a === claim || l.b === claim));
}

/**
 * Splits at `at` (UTF-16 offset of the article). The left part keeps the id and the links; attribution and judgements
 * are copied to both, judgements marked for a recheck. White space at the cut belongs to neither.
 */
export function splitClaim(
  facts: ClaimFacts,
  input: { claim: string; at: number; newId: string; by: string },
): Ruling {
  const { state, text } = facts;
  const claim = liveClaim(state, input.claim);
  if (!claim) return NO_CLAIM();
  const no = locked(state, claim.article);
  if (no) return no;
  if (input.at <= claim.start || input.at >= claim.end)
    return refuse(422, 'outside-text', `Split between ${claim.start} and ${claim.end}.`, { path: 'at' });
  if (splitsPair(text, input.at))
    return refuse(422, 'splits-character', 'This offset lies inside a character (a surrogate pair).', {
      path: 'at',
    });
  const left = trimSpan(text, { start: claim.start, end: input.at });
  const right = trimSpan(text, { start: input.at, end: claim.end });
  if (left.start >= left.end || right.start >= right.end)
    return refuse(422, 'empty-claim', 'Both parts of a split need more than white space.', { path: 'at' });
  const part = (span: Span): ClaimRecord => ({ ...claim, ...span, text: text.slice(span.start, span.end) });
  const changes: Change[] = [
    changeTo(state, 'claim', claim.id, { ...part(left), version: claim.version + 1 }),
    changeTo(state, 'claim', input.newId, {
      ...part(right),
      id: input.newId,
      version: 1,
      createdBy: input.by,
    }),
    ...recheckAll(state, claim.id),
  ];
  for (const judgement of state.judgement.values())
    if (judgement.claim === claim.id)
      changes.push(
        changeTo(state, 'judgement', judgementKey(input.newId, judgement.reviewer), {
          ...judgement,
          claim: input.newId,
          recheck: true,
        }),
      );
  const attribution = state.attribution.get(claim.id);
  if (attribution)
    changes.push(changeTo(state, 'attribution', input.newId, { ...attribution, claim: input.newId }));
  return allow('claim.split', changes);
}

/** Do two claims lie in different zones, in two readers' comments, or on both sides of another zone? */
function crossesZones(zones: readonly Zone[], first: ClaimRecord, second: ClaimRecord): boolean {
  if (first.zone !== second.zone) return true;
  const around = (c: ClaimRecord) => zones.find((z) => z.start <= c.start && c.end <= z.end);
  if (first.zone === 'comment' && around(first) !== around(second)) return true;
  return zones.some((z) => z.type !== first.zone && first.end <= z.start && z.end <= second.start);
}

/**
 * Merges two adjacent claims of the same zone; the first one's id survives. Judgements of reviewers who gave both the
 * same kind stay, for a recheck; others go. Links of the second are re-pointed, duplicates united.
 */
export function mergeClaims(facts: ClaimFacts, input: { claim: string; with?: string; at: string }): Ruling {
  const { state, text } = facts;
  const one = liveClaim(state, input.claim);
  if (!one) return NO_CLAIM();
  const no = locked(state, one.article);
  if (no) return no;
  const { before, after } = neighboursOf(state, one);
  const other = input.with === undefined ? after : liveClaim(state, input.with);
  if (!other && input.with === undefined)
    return refuse(409, 'not-adjacent', 'There is no claim beside this one to merge with.');
  if (other?.article !== one.article)
    return refuse(404, 'not-found', 'There is no such claim in this article.', { path: 'with' });
  if (other.id !== before?.id && other.id !== after?.id)
    return refuse(409, 'not-adjacent', 'Only claims that stand side by side can be merged.');
  const [first, second] = other.start > one.start ? [one, other] : [other, one];
  if (crossesZones(facts.zones, first, second))
    return refuse(409, 'crosses-zone', 'These two claims lie in different zones of the article.', {
      other: other.id,
    });
  const merged: ClaimRecord = {
    ...first,
    end: second.end,
    text: text.slice(first.start, second.end),
    version: first.version + 1,
  };
  const changes: Change[] = [
    changeTo(state, 'claim', second.id, { ...second, version: second.version + 1, deletedAt: input.at }),
    changeTo(state, 'claim', first.id, merged),
  ];
  for (const judgement of state.judgement.values()) {
    if (judgement.claim !== first.id) continue;
    const same = state.judgement.get(judgementKey(second.id, judgement.reviewer))?.kind === judgement.kind;
    changes.push(
      changeTo(
        state,
        'judgement',
        judgementKey(first.id, judgement.reviewer),
        same ? { ...judgement, recheck: true } : null,
      ),
    );
  }
  const [said, alsoSaid] = [state.attribution.get(first.id), state.attribution.get(second.id)];
  if (alsoSaid) {
    const both = said ? unitedAttributions(said, alsoSaid) : { ...alsoSaid, claim: first.id };
    if (both !== said) changes.push(changeTo(state, 'attribution', first.id, both));
  }
  for (const link of linksOf(state, second.id))
    changes.push(...repoint(state, link.id, second.id, merged, input.at));
  return allow('claim.merged', changes);
}

/**
 * Moves a link's end from `from` to `to`. Where `to` has the same link already the two are united: what differs is
 * gathered, a note and votes that only the second had go over. With one that was removed it changes places.
 */
function repoint(state: ReviewState, linkId: string, from: string, to: ClaimRecord, at: string): Change[] {
  const link = state.link.get(linkId);
  if (!link) return [];
  const far =
    link.a === from ? { claim: link.b, article: link.articleB } : { claim: link.a, article: link.articleA };
  const [a, b] = orderedPair(to.id, far.claim);
  const twin = [...state.link.values()].find(
    (l) => l.id !== link.id && l.a === a && l.b === b && l.relation === link.relation,
  );
  if (twin && !twin.deletedAt)
    return [
      changeTo(state, 'link', link.id, { ...link, version: link.version + 1, deletedAt: at }),
      ...united(state, twin, link),
    ];
  const articleA = a === to.id ? to.article : far.article;
  const articleB = b === to.id ? to.article : far.article;
  const moved = { ...link, a, b, articleA, articleB, version: link.version + 1 };
  const changes: Change[] = [changeTo(state, 'link', link.id, moved)];
  if (twin) {
    const { a, b, articleA, articleB } = link;
    const aside = { ...twin, a, b, articleA, articleB, version: twin.version + 1 };
    changes.push(changeTo(state, 'link', twin.id, aside));
  }
  return changes;
}

/** What a link takes over from another one for the same pair and relation. */
function united(state: ReviewState, kept: ClaimLinkRecord, gone: ClaimLinkRecord): Change[] {
  const differs = [...new Set([...kept.differs, ...gone.differs])];
  const note = kept.note ?? gone.note;
  const changes: Change[] = [];
  if (differs.length !== kept.differs.length || note !== kept.note)
    changes.push(changeTo(state, 'link', kept.id, { ...kept, differs, note, version: kept.version + 1 }));
  for (const vote of state.vote.values()) {
    const key = voteKey(kept.id, vote.reviewer);
    if (vote.link !== gone.id || state.vote.has(key)) continue;
    const { articleA, articleB } = kept;
    changes.push(changeTo(state, 'vote', key, { ...vote, link: kept.id, articleA, articleB }));
  }
  return changes;
}
