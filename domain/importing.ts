import { type ArticleRecord, articleName, type ImportMethod } from './article';
import { EntityBook, foldName } from './attributing';
import type { Suggestion } from './claim';
import { detectLanguage, directionOf } from './language';
import type { Change } from './review-event';
import { changeTo, type ReviewState } from './review-state';
import { allow, type Ruling, refuse } from './ruling';
import type { SourceRecord, SourceType } from './source';
import type { Proposal, ProposedClaim } from './suggest/proposal';

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
export function sourceChange(
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

/** What was proposed for a claim, as it is kept: where its parts stand in the text is for measuring, not for keeping. */
export function suggestionOf({ kind, hedged, attribution, because }: ProposedClaim): Suggestion {
  const said = { kind, hedged, because: because.slice(0, 12) };
  if (!attribution) return { ...said, attribution: null };
  const { spans: _, ...kept } = attribution;
  return { ...said, attribution: kept };
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
      suggestion: suggestionOf(claim),
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
