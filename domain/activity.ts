import { type ActivityTerm, recordInWords, type Saying } from './activity-words';
import type { Change, EventType, ReviewEvent, WithheldEvent } from './review-event';

/** Names that records refer to by id; null for what is gone or may not be told. */
export type ActivityNames = {
  /** `A2·14` */
  claim(id: string): string | null;
  /** `A2` */
  article(id: string): string | null;
  source(id: string): string | null;
  entity(id: string): string | null;
  /** The two claims of a link. */
  link(id: string): { a: string; b: string } | null;
};

/** One thing that became another: “Origin: not known → Agency X”. An empty side: it was not there. */
export type ActivityLine = {
  field: string;
  /** Whose judgement, vote or role. */
  of: string | null;
  before: Saying[];
  after: Saying[];
};

/** An event in words. */
export type ActivityEntry = {
  version: number;
  at: string;
  actor: string | null;
  type: EventType;
  /** The event that this one takes back, brings back or restores. */
  undoes: number | null;
  /** The claims it is about; `name` null where the claim is gone. */
  claims: { id: string; name: string | null }[];
  articles: { id: string; name: string }[];
  lines: ActivityLine[];
  /** How many lines and claims were left out for length. */
  more: number;
};

/** How much of one event is told: a bulk tag has a line for each of its claims. */
const MOST_LINES = 8;
const MOST_CLAIMS = 4;

/** What came with these is told by the event itself. */
const TOLD: readonly EventType[] = ['article.imported', 'review.created', 'member.joined', 'pass.started'];
/** What a change of bounds did to judgements and links is its consequence, not what somebody said. */
const CONSEQUENCES = [
  'judgement',
  'vote',
  'attribution',
  'decision',
  'linkDecision',
  'link',
  'statement',
  'flag',
];
const BOUNDS: readonly EventType[] = ['claim.split', 'claim.merged', 'claim.moved', 'claim.deleted'];

type Fields = Readonly<Record<string, unknown>>;
const sides = (change: Change) => [change.before, change.after].filter((side) => side !== null) as Fields[];
const text = (value: unknown) => (typeof value === 'string' ? value : null);

/** The claims that a change is about. */
function claimsOfChange(change: Change, names: ActivityNames): string[] {
  const ids = sides(change).flatMap((side) => {
    switch (change.noun) {
      case 'claim':
        return [change.id];
      case 'link':
      case 'candidate':
        return [text(side.a), text(side.b)];
      case 'vote':
      case 'linkDecision': {
        const link = names.link(String(side.link));
        return link ? [link.a, link.b] : [];
      }
      case 'discussion': {
        const link = side.on === 'link' ? names.link(String(side.target)) : null;
        return link ? [link.a, link.b] : side.on === 'claim' ? [text(side.target)] : [];
      }
      default:
        return [text(side.claim)];
    }
  });
  return [...new Set(ids.filter((id) => id !== null))];
}

function articlesOfChange(change: Change): string[] {
  const ids = sides(change).flatMap((side) =>
    change.noun === 'article'
      ? [change.id]
      : [
          text(side.article),
          text(side.articleA),
          text(side.articleB),
          ...(Array.isArray(side.articles) ? side.articles.map(text) : []),
        ],
  );
  return [...new Set(ids.filter((id) => id !== null))];
}

const same = (x: readonly Saying[], y: readonly Saying[]) => JSON.stringify(x) === JSON.stringify(y);

/** What somebody is belongs to their name: it is told on its own only where the name stays. */
const TYPE_OF: Readonly<Record<string, string>> = {
  speakerType: 'speaker',
  viaType: 'via',
  originType: 'origin',
};

function linesOf(change: Change, names: ActivityNames): ActivityLine[] {
  const before = change.before ? recordInWords(change.noun, change.before, names) : {};
  const after = change.after ? recordInWords(change.noun, change.after, names) : {};
  const owner = change.noun === 'member' ? change.id : sides(change)[0]?.reviewer;
  const lines = [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [was, is] = [before[field] ?? [], after[field] ?? []];
    return same(was, is) ? [] : [{ field, of: text(owner), before: was, after: is }];
  });
  const told = new Set(lines.map(({ field }) => field));
  return lines.filter(({ field }) => !told.has(TYPE_OF[field] ?? ''));
}

/** An event as people read it. Hand it only what the reader may see (`visibleEvent`). */
export function activityEntry(event: ReviewEvent, names: ActivityNames): ActivityEntry {
  const claims = [...new Set(event.changes.flatMap((change) => claimsOfChange(change, names)))];
  const articles = [...new Set(event.changes.flatMap(articlesOfChange))];
  const told = TOLD.includes(event.type)
    ? []
    : event.changes.filter((c) => !BOUNDS.includes(event.type) || !CONSEQUENCES.includes(c.noun));
  const lines = told.flatMap((change) => linesOf(change, names));
  return {
    version: event.version,
    at: event.at,
    actor: event.actor,
    type: event.type,
    undoes: event.undoes,
    claims: claims.slice(0, MOST_CLAIMS).map((id) => ({ id, name: names.claim(id) })),
    articles: articles.flatMap((id) => {
      const name = names.article(id);
      return name === null ? [] : [{ id, name }];
    }),
    lines: lines.slice(0, MOST_LINES),
    more: Math.max(0, lines.length - MOST_LINES) + Math.max(0, claims.length - MOST_CLAIMS),
  };
}

/** Ids that an entry will ask the names of. */
export function idsNamed(events: readonly (ReviewEvent | WithheldEvent)[]): { links: string[] } {
  const links = events.flatMap((event) =>
    'changes' in event
      ? event.changes.flatMap((change) =>
          change.noun === 'vote' || change.noun === 'linkDecision'
            ? sides(change).flatMap((side) => text(side.link) ?? [])
            : change.noun === 'discussion'
              ? sides(change).flatMap((side) => (side.on === 'link' ? (text(side.target) ?? []) : []))
              : [],
        )
      : [],
  );
  return { links: [...new Set(links)] };
}

export const ACTIVITY_SUBJECTS = [
  'judgements',
  'bounds',
  'attribution',
  'links',
  'decisions',
  'flags',
  'discussion',
  'passes',
  'articles',
  'members',
  'review',
  'statements',
  'restored',
] as const;
export type ActivitySubject = (typeof ACTIVITY_SUBJECTS)[number];

/** Which events a filter “what” shows. */
export const SUBJECT_TYPES: Readonly<Record<ActivitySubject, readonly EventType[]>> = {
  judgements: ['claim.judged', 'claim.unjudged', 'claims.judged'],
  bounds: [
    ...(['claim.created', 'claim.moved', 'claim.split', 'claim.merged', 'claim.deleted'] as const),
    ...(['split.locked', 'split.reopened'] as const),
  ],
  attribution: ['claim.attributed', 'claim.unattributed', 'entity.changed', 'entity.joined', 'entity.parted'],
  links: [
    ...(['link.suggested', 'link.confirmed', 'link.rejected', 'link.changed'] as const),
    ...(['link.removed', 'link.voted'] as const),
  ],
  decisions: ['claim.decided', 'claim.reopened', 'link.decided', 'link.reopened'],
  flags: ['flag.raised', 'flag.resolved'],
  discussion: ['discussion.changed'],
  passes: ['pass.started', 'pass.finished'],
  articles: [
    ...(['article.imported', 'article.confirmed', 'article.changed', 'article.removed'] as const),
    'source.changed',
  ],
  members: ['member.joined', 'member.changed', 'member.removed'],
  review: [
    ...([
      'review.created',
      'review.changed',
      'review.archived',
      'review.released',
      'review.deleted',
    ] as const),
    ...(['snapshot.frozen', 'snapshot.withdrawn'] as const),
    ...(['checkpoint.made', 'checkpoint.renamed', 'checkpoint.removed'] as const),
  ],
  statements: ['statement.changed'],
  restored: ['change.undone', 'change.redone', 'change.restored'],
};

export type { ActivityTerm, Saying };
