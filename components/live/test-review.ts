import type { ArticleRecord } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import type { ReviewRecord } from '@/domain/review';
import type { ReviewRecords } from '@/domain/review-state';
import type { MemberRecord } from '@/domain/reviewer';

/** A small review for tests: two members, one article of short sentences, all of them claims. */

export const AT = '2026-03-14T18:40:00.000Z';
export const ME = '018e0000-0000-7000-8000-0000000000a1';
export const RAFAEL = '018e0000-0000-7000-8000-0000000000a2';
export const ARTICLE = '018e0000-0000-7000-8000-0000000000b1';
export const claimId = (n: number) => `018e0000-0000-7000-8000-${String(n).padStart(12, '0')}`;

export const review: ReviewRecord = {
  id: '018e0000-0000-7000-8000-0000000000c1',
  question: 'How many people were rescued?',
  eventDate: null,
  place: null,
  template: 'team',
  requiredJudgements: 1,
  blindFirst: false,
  hideSuggestions: false,
  collapseComments: false,
  contentNote: null,
  isSample: false,
  createdAt: AT,
  releasedAt: null,
  archivedAt: null,
  deletedAt: null,
};

const member = (id: string, name: string): MemberRecord => ({
  id,
  name,
  role: 'editor',
  pseudonym: null,
  colour: 0,
  joinedAt: AT,
  removedAt: null,
});

export const article = (text: string): ArticleRecord => ({
  id: ARTICLE,
  number: 1,
  source: '018e0000-0000-7000-8000-0000000000d1',
  title: null,
  author: null,
  url: null,
  language: 'en',
  direction: 'ltr',
  publishedAt: null,
  capturedAt: AT,
  inferredDate: null,
  status: 'ready',
  warnings: [],
  sha256: '',
  length: text.length,
  textVersion: 1,
  importMethod: 'paste',
  importedBy: ME,
  confirmedAt: AT,
  splitLockedAt: null,
  splitLockedBy: null,
  origin: null,
  removedAt: null,
  version: 1,
});

export const claim = (text: string, n: number, start: number, end: number): ClaimRecord => ({
  id: claimId(n),
  article: ARTICLE,
  textVersion: 1,
  start,
  end,
  text: text.slice(start, end),
  zone: 'body',
  suggestion: null,
  createdBy: null,
  version: 1,
  deletedAt: null,
});

/** Every sentence of `text` (ended by a full stop) as a claim. */
export function recordsOf(text: string): ReviewRecords {
  const claims = [...text.matchAll(/\S[^.]*\./g)].map((match, n) =>
    claim(text, n + 1, match.index, match.index + match[0].length),
  );
  return {
    version: 1,
    review: [review],
    member: [member(ME, 'Amira'), member(RAFAEL, 'Rafael')],
    article: [article(text)],
    zones: [{ article: ARTICLE, zones: [{ start: 0, end: text.length, type: 'body' }] }],
    claim: claims,
  };
}
