import {
  type ArticleRecord,
  articleName,
  type Direction,
  type ImportMethod,
  type InferredDate,
  MAX_ARTICLE_LENGTH,
} from './article';
import { EntityBook, foldName } from './attributing';
import type { SpeakerType } from './attribution';
import type { Suggestion } from './claim';
import { detectLanguage, directionOf } from './language';
import type { Change } from './review-event';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import type { SourceRecord, SourceType } from './source';
import { loneSurrogate, splitsPair } from './span';
import type { Proposal, ProposedAttribution } from './suggest/proposal';
import type { Zone } from './zone';

/**
 * A text as it will be stored: no byte order mark, line ends as LF. Nothing else is changed, because the text is
 * evidence. Refuses what cannot be stored or read: nothing but white space, NUL, half characters, too long.
 */
export function storedText(given: string): { ok: true; text: string } | (Ruling & { ok: false }) {
  const text = given.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!/\S/u.test(text))
    return refuse(422, 'input', 'There is no text here. Paste the article.', { path: 'text' });
  if (text.length > MAX_ARTICLE_LENGTH)
    return refuse(
      422,
      'input',
      `An article can have ${MAX_ARTICLE_LENGTH} characters; this text has ${text.length}. Split it.`,
      {
        path: 'text',
      },
    );
  const nul = text.indexOf('\u0000');
  if (nul >= 0)
    return refuse(422, 'input', `There is a NUL character at ${nul}, which cannot be stored. Remove it.`, {
      path: 'text',
    });
  const lone = loneSurrogate(text);
  if (lone >= 0)
    return refuse(
      422,
      'input',
      `There is half a character (a lone surrogate) at ${lone}. The text was cut or damaged.`,
      {
        path: 'text',
      },
    );
  return { ok: true, text };
}

export type SourceInput = { name: string; url?: string | null; type?: SourceType };

export type ImportInput = {
  id: string;
  text: string;
  sha256: string;
  source: SourceInput;
  title?: string | null;
  author?: string | null;
  url?: string | null;
  language?: string | null;
  publishedAt?: string | null;
  /** The article that this one re-posts. */
  repostOf?: string | null;
  method: ImportMethod;
  /** What a person should know before confirming the text. */
  warnings?: string[];
  confirm: boolean;
  by: string;
  at: string;
  newId: () => string;
};

/** The source with this name (folded), made when there is none; an address given for one that had none is added. */
function sourceChange(
  state: ReviewState,
  input: SourceInput,
  newId: () => string,
): { id: string; changes: Change[] } {
  const key = foldName(input.name);
  const known = [...state.source.values()].find((s) => foldName(s.name) === key);
  if (!known) {
    const record: SourceRecord = {
      id: newId(),
      name: input.name,
      type: input.type ?? 'site',
      url: input.url ?? null,
      version: 1,
    };
    return { id: record.id, changes: [changeTo(state, 'source', record.id, record)] };
  }
  const url = input.url ?? known.url;
  const type = input.type ?? known.type;
  if (url === known.url && type === known.type) return { id: known.id, changes: [] };
  return {
    id: known.id,
    changes: [changeTo(state, 'source', known.id, { ...known, url, type, version: known.version + 1 })],
  };
}

function identical(state: ReviewState, sha256: string) {
  const there = [...state.article.values()].find((a) => a.sha256 === sha256 && !a.removedAt);
  return (
    there &&
    refuse(409, 'identical-text', `Already here as ${articleName(there)} (identical text).`, {
      other: there.id,
    })
  );
}

/** A proposed attribution as it is kept: where its parts stand in the text is for measuring, not for keeping. */
function withoutSpans(proposed: ProposedAttribution | null): Suggestion['attribution'] {
  if (!proposed) return null;
  const { spans: _, ...kept } = proposed;
  return kept;
}

/**
 * Where a page that re-posts an article has its information from: that article's own origin where people have said it,
 * else its outlet, which is the article itself until more is known.
 */
function originOfRepost(
  state: ReviewState,
  input: ImportInput,
): (Ruling & { ok: false }) | { ok: true; origin: string | null; changes: Change[] } {
  if (!input.repostOf) return { ok: true, origin: null, changes: [] };
  const first = state.article.get(input.repostOf);
  if (!first || first.removedAt)
    return refuse(404, 'not-found', 'There is no such article here.', { path: 'repostOf' });
  if (first.origin) return { ok: true, origin: first.origin, changes: [] };
  const outlet = state.source.get(first.source);
  const book = new EntityBook(state, input.by, input.at, input.newId);
  const type = outlet?.type === 'agency' ? 'agency' : 'outlet';
  return { ok: true, origin: book.entity(outlet?.name ?? articleName(first), type), changes: book.changes };
}

/** The claims that a proposal makes, as changes. They are rows of the import, and counted nowhere until judged. */
export function proposedClaims(
  state: ReviewState,
  input: { article: string; textVersion: number; text: string; proposal: Proposal; newId: () => string },
): Change[] {
  return input.proposal.claims.map((claim) => {
    const id = input.newId();
    return changeTo(state, 'claim', id, {
      id,
      article: input.article,
      textVersion: input.textVersion,
      start: claim.start,
      end: claim.end,
      text: input.text.slice(claim.start, claim.end),
      zone: claim.zone,
      suggestion: {
        kind: claim.kind,
        hedged: claim.hedged,
        attribution: withoutSpans(claim.attribution),
        because: claim.because.slice(0, 12),
      },
      createdBy: null,
      version: 1,
      deletedAt: null,
    });
  });
}

/** The headline that a proposal found, for a title nobody gave. */
function headline(text: string, proposal: Proposal): string | null {
  const zone = proposal.zones.find((z) => z.type === 'headline');
  return zone ? text.slice(zone.start, zone.end).replace(/\s+/g, ' ').trim().slice(0, 500) : null;
}

/**
 * Adds an article: its record, its zones and, when confirmed at once, its proposed claims (`unlisted`: rows of the
 * import, not listed one by one in the event). Refuses a text that the review has already.
 */
export function importArticle(
  state: ReviewState,
  input: ImportInput,
  proposal: Proposal,
): (Ruling & { ok: false }) | (Ruling & { ok: true; unlisted: Change[]; article: ArticleRecord }) {
  const no = identical(state, input.sha256);
  if (no) return no;
  const repost = originOfRepost(state, input);
  if (!repost.ok) return repost;
  const source = sourceChange(state, input.source, input.newId);
  const detected = detectLanguage(input.text);
  const language = input.language ?? detected.language;
  const article: ArticleRecord = {
    id: input.id,
    number: Math.max(0, ...[...state.article.values()].map((a) => a.number)) + 1,
    source: source.id,
    title: input.title || headline(input.text, proposal),
    author: input.author || null,
    url: input.url ?? null,
    language,
    direction: input.language ? directionOf(input.language) : detected.direction,
    publishedAt: input.publishedAt || null,
    capturedAt: input.at,
    inferredDate: null,
    status: input.confirm ? 'ready' : 'check',
    warnings: input.warnings ?? [],
    sha256: input.sha256,
    length: input.text.length,
    textVersion: 1,
    importMethod: input.method,
    importedBy: input.by,
    confirmedAt: input.confirm ? input.at : null,
    splitLockedAt: null,
    splitLockedBy: null,
    origin: repost.origin,
    removedAt: null,
    version: 1,
  };
  const changes: Change[] = [
    ...source.changes,
    ...repost.changes,
    changeTo(state, 'article', article.id, article),
    changeTo(state, 'zones', article.id, { article: article.id, zones: proposal.zones }),
  ];
  const unlisted = input.confirm
    ? proposedClaims(state, {
        article: article.id,
        textVersion: 1,
        text: input.text,
        proposal,
        newId: input.newId,
      })
    : [];
  return { ...allow('article.imported', changes), unlisted, article };
}

export type Corrections = {
  title?: string | null;
  author?: string | null;
  publishedAt?: string | null;
  language?: string | null;
  url?: string | null;
  source?: SourceInput;
  zones?: Zone[];
  direction?: Direction;
  inferredDate?: InferredDate | null;
  origin?: { name: string; type: SpeakerType } | null;
};

/** Zones in order, inside the text, apart from each other, and never through a character. */
function badZones(zones: readonly Zone[], text: string) {
  let last = 0;
  for (const [index, zone] of zones.entries()) {
    const path = `zones.${index}`;
    if (zone.start < last || zone.start >= zone.end || zone.end > text.length)
      return refuse(422, 'outside-text', 'Zones stand in order, do not overlap and lie inside the text.', {
        path,
      });
    if (splitsPair(text, zone.start) || splitsPair(text, zone.end))
      return refuse(422, 'splits-character', 'This zone begins or ends inside a character.', { path });
    last = zone.end;
  }
  return null;
}

/** Corrections of an article's card and zones, as changes of its records. */
function corrected(
  state: ReviewState,
  before: ArticleRecord,
  input: { corrections: Corrections; text: string; by: string; at: string; newId: () => string },
): (Ruling & { ok: false }) | { ok: true; record: ArticleRecord; changes: Change[] } {
  const { zones, source, origin, ...card } = input.corrections;
  if (zones) {
    const no = badZones(zones, input.text);
    if (no) return no;
  }
  const outlet = source ? sourceChange(state, source, input.newId) : null;
  const book = new EntityBook(state, input.by, input.at, input.newId);
  const given = Object.fromEntries(Object.entries(card).filter(([, value]) => value !== undefined));
  const record: ArticleRecord = {
    ...before,
    ...given,
    direction:
      input.corrections.direction ??
      (input.corrections.language ? directionOf(input.corrections.language) : before.direction),
    source: outlet?.id ?? before.source,
    title: card.title === undefined ? before.title : card.title || null,
    author: card.author === undefined ? before.author : card.author || null,
    publishedAt: card.publishedAt === undefined ? before.publishedAt : card.publishedAt || null,
    origin: origin === undefined ? before.origin : origin && book.step(origin).entity,
    version: before.version + 1,
  };
  const changes: Change[] = [...(outlet?.changes ?? []), ...book.changes];
  if (zones) changes.push(changeTo(state, 'zones', before.id, { article: before.id, zones }));
  return { ok: true, record, changes };
}

type ArticleInput = {
  article: string;
  corrections: Corrections;
  text: string;
  by: string;
  at: string;
  newId: () => string;
};

/** The text is right: from here on it is frozen, and its claims are proposed. */
export function confirmArticle(
  state: ReviewState,
  input: ArticleInput,
  propose: (zones: readonly Zone[] | null) => Proposal,
): (Ruling & { ok: false }) | (Ruling & { ok: true; unlisted: Change[] }) {
  const before = state.article.get(input.article);
  if (!before || before.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  if (before.status === 'ready')
    return refuse(409, 'not-ready', 'The text of this article is confirmed already.');
  if (before.status !== 'check')
    return refuse(409, 'not-ready', 'The text of this article is not there yet.');
  const done = corrected(state, before, input);
  if (!done.ok) return done;
  const record: ArticleRecord = { ...done.record, status: 'ready', confirmedAt: input.at };
  const zones = input.corrections.zones ?? state.zones.get(before.id)?.zones ?? null;
  const unlisted = proposedClaims(state, {
    article: before.id,
    textVersion: before.textVersion,
    text: input.text,
    proposal: propose(zones),
    newId: input.newId,
  });
  return {
    ...allow('article.confirmed', [...done.changes, changeTo(state, 'article', before.id, record)]),
    unlisted,
  };
}

/** Corrects the card or the zones of an article. Claims take over the type of the zone they lie in. */
export function changeArticle(state: ReviewState, input: ArticleInput): Ruling {
  const before = state.article.get(input.article);
  if (!before || before.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  const done = corrected(state, before, input);
  if (!done.ok) return done;
  const changes = [...done.changes, changeTo(state, 'article', before.id, done.record)];
  const { zones } = input.corrections;
  if (zones)
    for (const claim of state.claim.values()) {
      if (claim.article !== before.id || claim.deletedAt) continue;
      const type = zones.find((z) => z.start <= claim.start && claim.end <= z.end)?.type;
      if (type && type !== claim.zone)
        changes.push(
          changeTo(state, 'claim', claim.id, { ...claim, zone: type, version: claim.version + 1 }),
        );
    }
  return allow('article.changed', changes);
}

/** Removes an article from the review; everything about it is kept in the history. */
export function removeArticle(state: ReviewState, input: { article: string; at: string }): Ruling {
  const before = state.article.get(input.article);
  if (!before || before.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  return allow('article.removed', [
    changeTo(state, 'article', before.id, { ...before, removedAt: input.at, version: before.version + 1 }),
  ]);
}

/** Locks the split against accidental changes, or opens it again. */
export function lockSplit(
  state: ReviewState,
  input: { article: string; locked: boolean; by: string; at: string },
): Ruling {
  const before = state.article.get(input.article);
  if (!before || before.removedAt) return refuse(404, 'not-found', 'There is no such article here.');
  if (before.status !== 'ready') return refuse(409, 'not-ready', 'Confirm the text of this article first.');
  const type = input.locked ? 'split.locked' : 'split.reopened';
  if ((before.splitLockedAt !== null) === input.locked) return allow(type, []);
  return allow(type, [
    changeTo(state, 'article', before.id, {
      ...before,
      splitLockedAt: input.locked ? input.at : null,
      splitLockedBy: input.locked ? input.by : null,
      version: before.version + 1,
    }),
  ]);
}
