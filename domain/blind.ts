import { type AttributionRecord, alternativesOf, answerOf } from './attribution';
import { canonical } from './canonical';
import { asClassmate, type Classroom, classroomOf, isKept } from './classroom';
import type { Change, Noun, NounRecords, ReviewEvent, WithheldEvent } from './review-event';
import type { ReviewRecords, ReviewState } from './review-state';
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
  /** Every confirmed article is among them: what is about no single article (statements, joined names) may be seen. */
  finishedAll: boolean;
  /** The class whose pupil this viewer is: classmates have pseudonyms, and the teachers' own pass may not be released yet. */
  pupilOf: Classroom | null;
};

/** The viewer, read from the records themselves. */
export function viewerOf(
  records: Pick<ReviewRecords, 'review' | 'member' | 'pass' | 'article'>,
  id: string,
): Viewer {
  const own = (records.pass ?? []).filter((p) => p.reviewer === id && p.status === 'finished');
  const finished = new Set(own.map((p) => p.article));
  return {
    id,
    blindFirst: records.review?.[0]?.blindFirst ?? false,
    finished,
    finishedAll: (records.article ?? []).every(
      (a) => a.status !== 'ready' || a.removedAt || finished.has(a.id),
    ),
    pupilOf: classroomOf(records, id),
  };
}

export function seesOthers(viewer: Pick<Viewer, 'blindFirst' | 'finished'>, article: string): boolean {
  return !viewer.blindFirst || viewer.finished.has(article);
}

/** Nothing is ever withheld from this viewer. */
const seesAll = (viewer: Viewer) => !viewer.blindFirst && viewer.pupilOf === null;

/** Is this reviewer still in their blind pass of the article? What others think of it is not for them yet. */
export function isBlindTo(
  state: Pick<ReviewState, 'review' | 'pass'>,
  reviewer: string,
  article: string,
): boolean {
  const [review] = state.review.values();
  return Boolean(review?.blindFirst) && state.pass.get(passKey(article, reviewer))?.status !== 'finished';
}

type Opinion = { by: string | null; articles: readonly string[] | 'all' };

/** What others think (as opposed to what is there): owner and articles of a record, or null where it is no opinion. */
function opinion<N extends Noun>(noun: N, record: NounRecords[N]): Opinion | null {
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
    case 'sameAs':
      return { by: String(r.by), articles: 'all' };
    case 'statement':
      return { by: null, articles: 'all' };
    case 'entity':
      return { by: r.createdBy === null ? null : String(r.createdBy), articles: 'all' };
    default:
      return null;
  }
}

/** A link that the viewer voted for is theirs too, but not what others wrote on it. */
function ownSideOf(link: NounRecords['link'], viewer: Viewer): NounRecords['link'] {
  return {
    ...link,
    createdBy: viewer.id,
    differs: [],
    note: null,
    resolution: 'open',
    resolutionReason: null,
    resolutionDates: null,
    independence: null,
  };
}

/** Of the answers to who a claim is credited to, the viewer's own: to them it is the one that counts. */
function ownAnswer(record: AttributionRecord, viewer: Viewer): AttributionRecord | null {
  const beside = alternativesOf(record);
  const own = beside.filter(({ by }) => by === viewer.id);
  if (record.by === viewer.id)
    return own.length === beside.length ? record : { ...record, alternatives: own };
  const [first, ...rest] = own;
  return first
    ? { ...answerOf(first), claim: record.claim, article: record.article, alternatives: rest }
    : null;
}

/** What people write on a thing that is everybody's: grades, the report's texts. */
const WORDS = ['grade', 'summary', 'limits'] as const;

/** A source or the review's settings, without what others wrote about the whole of it. */
function withoutOthersWords<N extends Noun>(viewer: Viewer, record: NounRecords[N]): NounRecords[N] {
  if (viewer.finishedAll) return record;
  const words = record as { [W in (typeof WORDS)[number]]?: { by: string } | null };
  const hidden = WORDS.filter((word) => words[word] && words[word].by !== viewer.id);
  return hidden.length === 0
    ? record
    : { ...record, ...Object.fromEntries(hidden.map((word) => [word, null])) };
}

/** The record as this viewer may have it; null where it is withheld. (`entity` is also shown where something shown names it.) */
function shownTo<N extends Noun>(
  viewer: Viewer,
  noun: N,
  record: NounRecords[N] | null,
  votedLinks: ReadonlySet<string>,
): NounRecords[N] | null {
  if (record === null) return null;
  if (viewer.pupilOf) {
    if (noun === 'member') return asClassmate(record as NounRecords['member'], viewer.id) as NounRecords[N];
    if (isKept(viewer.pupilOf, noun, record)) return null;
  }
  if (!viewer.blindFirst) return record;
  if (noun === 'source' || noun === 'review') return withoutOthersWords(viewer, record);
  const about = opinion(noun, record);
  if (!about) return record;
  const { articles } = about;
  if (articles === 'all' ? viewer.finishedAll : articles.every((article) => viewer.finished.has(article)))
    return record;
  if (noun === 'attribution') return ownAnswer(record as AttributionRecord, viewer) as NounRecords[N] | null;
  if (noun !== 'link') return about.by === viewer.id ? record : null;
  const link = record as NounRecords['link'];
  if (link.createdBy !== viewer.id)
    return votedLinks.has(link.id) ? (ownSideOf(link, viewer) as NounRecords[N]) : null;
  const overridden = link.independence !== null && link.independence.by !== viewer.id;
  return (overridden ? { ...link, independence: null } : link) as NounRecords[N];
}

type Naming = Pick<NounRecords['attribution'], 'sources' | 'chain' | 'origin'>;

/** Every entity that these records name: of the rest, even the name is an opinion of someone. */
function namedEntities(
  articles: readonly NounRecords['article'][],
  attributions: readonly Naming[],
): Set<string> {
  const named = new Set<string>();
  for (const article of articles) if (article.origin) named.add(article.origin);
  for (const { sources, chain, origin } of attributions)
    for (const step of [...sources, ...chain, ...(origin ? [origin] : [])])
      if (step.entity) named.add(step.entity);
  return named;
}

/** The answer that counts and those beside it. */
const answersOf = (record: AttributionRecord): Naming[] => [record, ...alternativesOf(record)];

/** The records without what is withheld from this viewer. */
export function visibleRecords(records: ReviewRecords, viewer: Viewer): ReviewRecords {
  if (seesAll(viewer)) return records;
  const voted = new Set((records.vote ?? []).filter((v) => v.reviewer === viewer.id).map((v) => v.link));
  const shown: Record<string, unknown> = { version: records.version };
  for (const [noun, list] of Object.entries(records)) {
    if (!Array.isArray(list) || noun === 'entity') continue;
    shown[noun] = list.flatMap((record) => shownTo(viewer, noun as Noun, record as never, voted) ?? []);
  }
  const { article = [], attribution = [] } = shown as ReviewRecords;
  const named = namedEntities(article, attribution.flatMap(answersOf));
  shown.entity = records.entity?.filter((e) => named.has(e.id) || shownTo(viewer, 'entity', e, voted));
  return shown as ReviewRecords;
}

/** Does this change only count a version up? That would still tell that somebody did something. */
function onlyVersion(change: Change): boolean {
  if (change.noun !== 'claim' || !change.before || !change.after) return false;
  const { before, after } = change;
  return before.start === after.start && before.end === after.end && before.deletedAt === after.deletedAt;
}

const sameRecord = (one: unknown, other: unknown) =>
  JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

/** A change with only the sides that this viewer may have; null where neither is left. */
function visibleChange(change: Change, viewer: Viewer, votedLinks: ReadonlySet<string>): Change | null {
  const before = shownTo(viewer, change.noun, change.before as never, votedLinks);
  const after = shownTo(viewer, change.noun, change.after as never, votedLinks);
  // That a pair is not asked about any more would tell that somebody answered it.
  if (change.noun === 'candidate' && (before !== change.before || after !== change.after)) return null;
  if (before === change.before && after === change.after) return change;
  // What others wrote beside an own answer leaves that answer as it was.
  if (sameRecord(before, after)) return null;
  return before || after ? ({ ...change, before, after } as Change) : null;
}

/**
 * The event as this viewer may have it: whole, without what is withheld (a split stays, the judgements of others that
 * it copied go, whoever split), or only its number when nothing is left. Of a change from one reviewer's record to
 * another's, only the side that may be seen stays.
 */
export function visibleEvent(
  event: ReviewEvent,
  viewer: Viewer,
  votedLinks: ReadonlySet<string> = new Set(),
): ReviewEvent | WithheldEvent {
  if (seesAll(viewer)) return event;
  const seen = event.changes.map((change) => visibleChange(change, viewer, votedLinks));
  const after = <N extends Noun>(noun: N) =>
    seen.flatMap((c) => (c?.noun === noun && c.after ? [c.after as NounRecords[N]] : []));
  const named = namedEntities(after('article'), after('attribution').flatMap(answersOf));
  // What shown things name is shown, whoever gave it its name.
  const shown = seen.map(
    (c, i) => c ?? (named.has(event.changes[i]?.id ?? '') ? event.changes[i] : null) ?? null,
  );
  if (shown.every((change, i) => change === event.changes[i])) return event;
  const own = event.actor === viewer.id;
  const changes = shown.filter((c) => c !== null).filter((c) => own || !onlyVersion(c));
  if (changes.length === 0) return { version: event.version, type: 'withheld' };
  // Of a first judgement, that its author began is left; what they did is not told.
  const begun = !own && changes.every((c) => c.noun === 'pass');
  return { ...event, ...(begun ? { type: 'pass.started' as const } : {}), changes };
}

/** The articles whose pass this event finishes for this viewer: what was withheld there may be read now. */
export function revealedBy(event: ReviewEvent, viewer: Viewer): string[] {
  return event.changes.flatMap((c) =>
    c.noun === 'pass' && c.after?.status === 'finished' && c.id === passKey(c.after.article, viewer.id)
      ? [c.after.article]
      : [],
  );
}
