import type { ArticleSummary, confirmArticle } from '@/domain/api/articles';
import type { BodyOf } from '@/domain/api/endpoint';
import type { Direction } from '@/domain/article';
import type { SourceType } from '@/domain/source';
import type { Zone } from '@/domain/zone';

/** What a person corrects about an article beside its zones. Empty strings stand for nothing stated. */
export type SourceDraft = {
  outlet: string;
  type: SourceType;
  title: string;
  author: string;
  published: string;
  inferredDate: string;
  inferredBasis: string;
  language: string;
  direction: Direction;
  url: string;
};

export type SourceFault =
  | 'outletMissing'
  | 'inferredWrong'
  | 'basisMissing'
  | 'languageWrong'
  | 'addressWrong';
export type SourceFaults = Partial<Record<keyof SourceDraft, SourceFault>>;

export function draftOf(article: ArticleSummary): SourceDraft {
  return {
    outlet: article.source.name,
    type: article.source.type,
    title: article.title ?? '',
    author: article.author ?? '',
    published: article.publishedAt ?? '',
    inferredDate: article.inferredDate?.date ?? '',
    inferredBasis: article.inferredDate?.basis ?? '',
    language: article.language ?? '',
    direction: article.direction,
    url: article.url ?? '',
  };
}

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const DATE = /^\d{4}(-\d{2}(-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/** What the server would refuse, said before it is sent. */
export function faultsOf(draft: SourceDraft): SourceFaults {
  const faults: SourceFaults = {};
  if (draft.outlet.trim() === '') faults.outlet = 'outletMissing';
  const date = draft.inferredDate.trim();
  if (date !== '' && !DATE.test(date)) faults.inferredDate = 'inferredWrong';
  if (date !== '' && draft.inferredBasis.trim() === '') faults.inferredBasis = 'basisMissing';
  if (draft.language.trim() !== '' && !LANGUAGE.test(draft.language.trim()))
    faults.language = 'languageWrong';
  if (draft.url.trim() !== '' && !isWebAddress(draft.url.trim())) faults.url = 'addressWrong';
  return faults;
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url);
}

/** Only what differs from the article as it is, so that nothing is overwritten that nobody touched. */
export function correctionsOf(
  article: ArticleSummary,
  draft: SourceDraft,
  zones: Zone[] | null,
): BodyOf<typeof confirmArticle> {
  const was = draftOf(article);
  const changed = (...keys: (keyof SourceDraft)[]) => keys.some((key) => draft[key] !== was[key]);
  const stated = (text: string) => text.trim() || null;
  const date = draft.inferredDate.trim();
  return {
    ...(zones ? { zones } : {}),
    ...(changed('outlet', 'type') ? { source: { name: draft.outlet.trim(), type: draft.type } } : {}),
    ...(changed('title') ? { title: stated(draft.title) } : {}),
    ...(changed('author') ? { author: stated(draft.author) } : {}),
    ...(changed('published') ? { publishedAt: stated(draft.published) } : {}),
    ...(changed('language') ? { language: stated(draft.language) } : {}),
    ...(changed('direction') ? { direction: draft.direction } : {}),
    ...(changed('url') ? { url: stated(draft.url) } : {}),
    ...(changed('inferredDate', 'inferredBasis')
      ? { inferredDate: date === '' ? null : { date, basis: draft.inferredBasis.trim() } }
      : {}),
  };
}
