import type { ArticleSummary } from '@/domain/api/articles';
import type { SpeakerType } from '@/domain/attribution';

/** What people correct of an article's card, as the form holds it. */
export type DetailsDraft = {
  publishedAt: string;
  inferredDate: string;
  inferredBasis: string;
  origin: string;
  originType: SpeakerType;
  declaredComments: string;
};

export type Details = Pick<
  ArticleSummary,
  'id' | 'number' | 'publishedAt' | 'capturedAt' | 'inferredDate' | 'origin' | 'declaredComments' | 'version'
>;

export const draftOfDetails = (article: Details): DetailsDraft => ({
  publishedAt: article.publishedAt ?? '',
  inferredDate: article.inferredDate?.date ?? '',
  inferredBasis: article.inferredDate?.basis ?? '',
  origin: article.origin?.name ?? '',
  originType: article.origin?.type ?? 'outlet',
  declaredComments: article.declaredComments === null ? '' : String(article.declaredComments),
});

export type DetailsTrouble = Partial<Record<'inferredDate' | 'inferredBasis' | 'declaredComments', true>>;

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A date somebody worked out is no date without what it was worked out from. */
export function troubleWith({ inferredDate, inferredBasis, declaredComments }: DetailsDraft): DetailsTrouble {
  const [date, basis] = [inferredDate.trim(), inferredBasis.trim()];
  return {
    ...((date !== '' && !DATE.test(date)) || (date === '' && basis !== '') ? { inferredDate: true } : {}),
    ...(date !== '' && basis === '' ? { inferredBasis: true } : {}),
    ...(/^\d{0,7}$/.test(declaredComments.trim()) ? {} : { declaredComments: true }),
  };
}

/** Only what was changed, as the API takes it; null where nothing was. */
export function correctionsOf(draft: DetailsDraft, article: Details) {
  const was = draftOfDetails(article);
  const moved = (...fields: (keyof DetailsDraft)[]) =>
    fields.some((field) => draft[field].trim() !== was[field].trim());
  const [published, date, origin] = [
    draft.publishedAt.trim(),
    draft.inferredDate.trim(),
    draft.origin.trim(),
  ];
  const declared = draft.declaredComments.trim();
  const changes = {
    ...(moved('publishedAt') ? { publishedAt: published || null } : {}),
    ...(moved('inferredDate', 'inferredBasis')
      ? { inferredDate: date === '' ? null : { date, basis: draft.inferredBasis.trim() } }
      : {}),
    ...(moved('origin') || (origin !== '' && draft.originType !== was.originType)
      ? { origin: origin === '' ? null : { name: origin, type: draft.originType } }
      : {}),
    ...(moved('declaredComments') ? { declaredComments: declared === '' ? null : Number(declared) } : {}),
  };
  return Object.keys(changes).length > 0 ? changes : null;
}
