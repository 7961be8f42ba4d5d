import { attributionBack, attributionStands } from './attribution-undone';
import { isLive } from './claim-rules';
import type { Action } from './policy';
import type { Change, Noun, NounRecords, ReviewEvent } from './review-event';
import { applyChanges, changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import { withoutDoubles } from './undo-statements';

/** Events that their actor can take back. What opens or closes doors for other people is not undone by a key. */
export function canBeUndone(type: ReviewEvent['type']): boolean {
  return (
    type.startsWith('claim') ||
    (type.startsWith('link.') && type !== 'link.suggested') ||
    type.startsWith('split.') ||
    type.startsWith('flag.') ||
    type.startsWith('statement.') ||
    type.startsWith('entity.') ||
    type === 'article.changed' ||
    type === 'article.removed' ||
    type === 'change.redone' ||
    type === 'change.restored'
  );
}

/** What one must be allowed to do to take a change back, or bring it back: a role may have changed since. */
export function neededToUndo({ noun, before, after }: Change): Action {
  if (noun === 'decision' || noun === 'linkDecision') return 'decide';
  if (noun === 'statement') return 'edit_statements';
  if (noun === 'review') return 'edit_settings';
  if (noun === 'link' && before && after && !same(before.independence, after.independence))
    return 'override_independence';
  if (noun !== 'article' || !before || !after) return 'undo';
  if (before.splitLockedAt !== after.splitLockedAt) return 'lock_split';
  return before.removedAt !== after.removedAt && after.status === 'ready' ? 'remove_articles' : 'undo';
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * JSON of a value with every object's keys in order: equal text for equal values, however deep. A field that is null is
 * like one that is not there: records gain fields, and what was written before has none of them.
 */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, held]) => held !== null)
            .sort(([x], [y]) => (x < y ? -1 : 1)),
        )
      : inner,
  );
}

const same = (x: unknown, y: unknown) => canonical(x) === canonical(y);

/**
 * Fields that make sense only together: bounds with their text; the pair and relation that a link is, which it may have
 * lent to another one while it was removed.
 */
const TOGETHER: Partial<Record<Noun, readonly string[]>> = {
  claim: ['start', 'end', 'text'],
  link: ['a', 'b', 'articleA', 'articleB', 'relation', 'deletedAt'],
};

/** The fields that a change gave another value; `version` only counts. */
function fieldsOf({ noun, before, after }: Change): string[] {
  const [then, since] = [(before ?? {}) as Fields, (after ?? {}) as Fields];
  const changed = Object.keys({ ...then, ...since }).filter(
    (f) => f !== 'version' && !same(then[f], since[f]),
  );
  const group = TOGETHER[noun] ?? [];
  return changed.some((f) => group.includes(f)) ? [...new Set([...changed, ...group])] : changed;
}

const isVersioned = (record: unknown): record is { version: number } & Fields =>
  typeof record === 'object' && record !== null && 'version' in record;

const nowOf = (state: ReviewState, { noun, id }: Change) =>
  (state[noun] as ReadonlyMap<string, unknown>).get(id) ?? null;

/** Starting a pass is no edit of its own, and names and sources that others may use by now stay. */
const stays = ({ noun, before }: Change) =>
  noun === 'pass' || (before === null && (noun === 'entity' || noun === 'source'));

/** Does what the change did still stand? Of a shared record only the fields that it changed are looked at. */
function untouched(state: ReviewState, change: Change): boolean {
  if (change.noun === 'attribution')
    return attributionStands(state.attribution.get(change.id) ?? null, change);
  const now = nowOf(state, change);
  if (!isVersioned(now) || change.before === null || change.after === null) {
    const bare = (record: unknown) => (isVersioned(record) ? { ...record, version: 0 } : record);
    return same(bare(now), bare(change.after));
  }
  const after = change.after as Fields;
  // What was deleted since is changed, whichever of its fields the event was about.
  return [...fieldsOf(change), 'deletedAt'].every((field) => same(now[field], after[field]));
}

/** Does what a change did still stand, for whoever asks before undoing it? What undo leaves alone is never in question. */
export const stillStands = (state: ReviewState, change: Change) => stays(change) || untouched(state, change);

/** What another reviewer has said anew since is theirs: an undo leaves it, and asks them to look again. */
function ofAnother(state: ReviewState, change: Change, event: ReviewEvent): Change | null {
  const now = state.judgement.get(change.id);
  if (change.noun !== 'judgement' || !now) return null;
  const touchesBounds = event.changes.some((c) => c.noun === 'claim');
  return touchesBounds && !now.recheck
    ? changeTo(state, 'judgement', change.id, { ...now, recheck: true })
    : null;
}

const isOwned = ({ noun, before, after }: Change, actor: string | null) =>
  (noun === 'judgement' || noun === 'vote') &&
  ((before ?? after) as { reviewer: string } | null)?.reviewer !== actor;

/** `change` turned round, on what stands there now. Tombstoned nouns are never really gone; versions never go back. */
function inverse(state: ReviewState, change: Change, event: ReviewEvent, at: string): Change | null {
  if (stays(change)) return null;
  if (isOwned(change, event.actor) && !untouched(state, change)) return ofAnother(state, change, event);
  const { noun, id, before } = change;
  const now = nowOf(state, change);
  if (change.noun === 'attribution') {
    const there = state.attribution.get(id) ?? null;
    const after = attributionBack(there, change);
    return there === after ? null : changeTo(state, 'attribution', id, after);
  }
  const to = (after: unknown) =>
    changeTo(state, noun, id, after as NounRecords[typeof noun] | null) as Change;
  if (before === null) {
    if (noun !== 'claim' && noun !== 'link' && noun !== 'statement') return now === null ? null : to(null);
    const record = (now ?? change.after) as { version: number } | null;
    return record && to({ ...record, deletedAt: at, version: record.version + 1 });
  }
  if (!isVersioned(now)) return to(before);
  const given = Object.fromEntries(fieldsOf(change).map((f) => [f, (before as unknown as Fields)[f]]));
  return to({ ...now, ...given, version: now.version + 1 });
}

const goes = (c: Change) =>
  Boolean(c.before && !(c.before as { deletedAt?: string | null }).deletedAt) &&
  Boolean((c.after as { deletedAt?: string | null } | null)?.deletedAt);

/** What others hung since on a claim or link that would go: none of it is in the event, all of it would go with it. */
function hungOn(state: ReviewState, event: ReviewEvent, changes: readonly Change[]) {
  const named = new Set(changes.map((c) => `${c.noun} ${c.id}`));
  const claims = new Set(changes.flatMap((c) => (c.noun === 'claim' && goes(c) ? [c.id] : [])));
  const gone = new Set(changes.flatMap((c) => (c.noun === 'link' && goes(c) ? [c.id] : [])));
  const links = [...state.link.values()].filter(
    (l) => !l.deletedAt && !named.has(`link ${l.id}`) && (claims.has(l.a) || claims.has(l.b)),
  );
  const isNews = (by: string, at: string) => by !== event.actor && at > event.at;
  const said = [
    ...[...state.judgement.values()].filter((j) => claims.has(j.claim) && isNews(j.reviewer, j.at)),
    ...[...state.attribution.values()].filter((a) => claims.has(a.claim) && isNews(a.by, a.at)),
    ...[...state.vote.values()].filter((v) => gone.has(v.link) && isNews(v.reviewer, v.at)),
  ];
  return { links, said };
}

/** A link stands only between two live claims. */
function withoutLooseLinks(state: ReviewState, changes: readonly Change[]): Change[] {
  const after = applyChanges(state, changes);
  const stands = (id: string) => {
    const claim = after.claim.get(id);
    return claim === undefined || isLive(claim);
  };
  return changes.filter(
    (c) => c.noun !== 'link' || !c.after || c.after.deletedAt || (stands(c.after.a) && stands(c.after.b)),
  );
}

/** Is the split locked by now of an article whose claims this would change? */
function lockedSince(state: ReviewState, changes: readonly Change[]): boolean {
  return changes.some((c) => {
    if (c.noun !== 'claim' || !c.before || !c.after) return false;
    const { before, after } = c;
    const sameBounds = before.start === after.start && before.end === after.end;
    if (sameBounds && isLive(before) === isLive(after)) return false;
    return Boolean(state.article.get(after.article)?.splitLockedAt);
  });
}

const CHANGED = 'Someone has changed this since. Undo anyway?';

/**
 * What undoing `event` is, on the state of now: the same list turned round. Of a shared record only the fields that the
 * event changed go back, so that what others did to it meanwhile stays. Refuses when someone changed the same thing
 * since, or hung something on what would go (409 `changed-since`), unless `force`; and always when the split is locked
 * by now, or when nothing is left that could go back.
 * @param state at least the records that the event names, as they are now, and what hangs on its claims and links
 */
export function undoing(
  state: ReviewState,
  event: ReviewEvent,
  options: { at: string; force?: boolean; as?: 'change.undone' | 'change.redone' },
): Ruling {
  const { at, force = false } = options;
  const touched = event.changes.find((change) => !stillStands(state, change));
  if (touched && !force) return refuse(409, 'changed-since', CHANGED, { other: touched.id });
  const turned = [...event.changes].reverse().flatMap((change) => inverse(state, change, event, at) ?? []);
  const { links, said } = hungOn(state, event, turned);
  const doubles = withoutDoubles(state, turned);
  if (!force && (links.length > 0 || said.length > 0 || doubles.length > 0))
    return refuse(409, 'changed-since', CHANGED);
  if (lockedSince(state, turned))
    return refuse(409, 'split-locked', 'The split of this article is locked. An editor can reopen it.');
  const loose = links.map((l) =>
    changeTo(state, 'link', l.id, { ...l, deletedAt: at, version: l.version + 1 }),
  );
  const changes = withoutLooseLinks(state, [...doubles, ...turned, ...loose]);
  if (changes.length === 0 && event.changes.length > 0)
    return refuse(409, 'changed-since', 'What this changed is gone by now.');
  return allow(options.as ?? 'change.undone', changes);
}
