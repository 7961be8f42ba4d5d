import type { Change, Noun, NounRecords, ReviewEvent, WithheldEvent } from './review-event';
import type { ReviewRecords } from './review-state';
import { passKey } from './reviewer';

/**
 * Who is looking. In a blind review nothing that others think of an article reaches a viewer, whatever their role,
 * until their own pass of it is finished.
 */
export type Viewer = {
  id: string;
  blindFirst: boolean;
  /** Articles whose pass this viewer has finished. */
  finished: ReadonlySet<string>;
};

/** The viewer, read from the records themselves. */
export function viewerOf(records: Pick<ReviewRecords, 'review' | 'pass'>, id: string): Viewer {
  return {
    id,
    blindFirst: records.review?.[0]?.blindFirst ?? false,
    finished: new Set(
      (records.pass ?? []).filter((p) => p.reviewer === id && p.status === 'finished').map((p) => p.article),
    ),
  };
}

export function seesOthers(viewer: Viewer, article: string): boolean {
  return !viewer.blindFirst || viewer.finished.has(article);
}

/** What others think (as opposed to what is there): owner and articles of a record, or null where it is no opinion. */
function opinion<N extends Noun>(
  noun: N,
  record: NounRecords[N],
): { by: string | null; articles: string[] } | null {
  const r = record as unknown as Record<string, unknown> & {
    article: string;
    articleA: string;
    articleB: string;
    articles: string[];
  };
  switch (noun) {
    case 'judgement':
      return { by: String(r.reviewer), articles: [r.article] };
    case 'decision':
    case 'attribution':
      return { by: String(r.by), articles: [r.article] };
    case 'flag':
    case 'discussion':
    case 'message':
      return { by: String(r.by), articles: r.articles };
    case 'vote':
      return { by: String(r.reviewer), articles: [r.articleA, r.articleB] };
    case 'linkDecision':
      return { by: String(r.by), articles: [r.articleA, r.articleB] };
    case 'link':
      return { by: String(r.createdBy), articles: [r.articleA, r.articleB] };
    case 'candidate':
      return r.answeredBy ? { by: String(r.answeredBy), articles: [r.articleA, r.articleB] } : null;
    default:
      return null;
  }
}

/** May this viewer see this record? A link that the viewer voted for is theirs too. */
export function visible<N extends Noun>(
  viewer: Viewer,
  noun: N,
  record: NounRecords[N],
  votedLinks: ReadonlySet<string> = new Set(),
): boolean {
  if (!viewer.blindFirst) return true;
  const about = opinion(noun, record);
  if (!about || about.by === viewer.id) return true;
  if (noun === 'link' && votedLinks.has((record as NounRecords['link']).id)) return true;
  return about.articles.every((article) => viewer.finished.has(article));
}

/** Every entity that these records name: of the rest, even the name is an opinion of someone. */
function namedEntities(records: ReviewRecords): Set<string> {
  const named = new Set<string>();
  for (const article of records.article ?? []) if (article.origin) named.add(article.origin);
  for (const { sources, chain, origin } of records.attribution ?? [])
    for (const step of [...sources, ...chain, ...(origin ? [origin] : [])])
      if (step.entity) named.add(step.entity);
  return named;
}

/** The records without what is withheld from this viewer. */
export function visibleRecords(records: ReviewRecords, viewer: Viewer): ReviewRecords {
  if (!viewer.blindFirst) return records;
  const voted = new Set((records.vote ?? []).filter((v) => v.reviewer === viewer.id).map((v) => v.link));
  const shown: Record<string, unknown> = { version: records.version };
  for (const [noun, list] of Object.entries(records)) {
    if (!Array.isArray(list)) continue;
    shown[noun] = list.filter((record) => visible(viewer, noun as Noun, record as never, voted));
  }
  const named = namedEntities(shown as ReviewRecords);
  shown.entity = records.entity?.filter((e) => e.createdBy === viewer.id || named.has(e.id));
  return shown as ReviewRecords;
}

/** Does this change only count a version up? That would still tell that somebody did something. */
function onlyVersion(change: Change): boolean {
  if (change.noun !== 'claim' || !change.before || !change.after) return false;
  const { before, after } = change;
  return before.start === after.start && before.end === after.end && before.deletedAt === after.deletedAt;
}

/**
 * The event as this viewer may have it: whole, without the changes withheld (a split stays, the judgements it copied
 * go), or only its number when nothing is left. A change of which one side is withheld is withheld.
 */
export function visibleEvent(
  event: ReviewEvent,
  viewer: Viewer,
  votedLinks: ReadonlySet<string> = new Set(),
): ReviewEvent | WithheldEvent {
  if (!viewer.blindFirst || event.actor === viewer.id) return event;
  const shown = event.changes.filter((change) =>
    [change.before, change.after].every(
      (r) => r === null || visible(viewer, change.noun, r as never, votedLinks),
    ),
  );
  if (shown.length === event.changes.length) return event;
  const changes = shown.filter((change) => change.noun !== 'entity' && !onlyVersion(change));
  return changes.length > 0 ? { ...event, changes } : { version: event.version, type: 'withheld' };
}

/** The articles whose pass this event finishes for this viewer: what was withheld there may be read now. */
export function revealedBy(event: ReviewEvent, viewer: Viewer): string[] {
  return event.changes.flatMap((c) =>
    c.noun === 'pass' && c.after?.status === 'finished' && c.id === passKey(c.after.article, viewer.id)
      ? [c.after.article]
      : [],
  );
}
