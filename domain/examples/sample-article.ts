import type { SourceType } from '@/domain/source';

/** The five articles of the sample review, by the short names people use for them. */
export const ARTICLE_KEYS = ['A1', 'A2', 'A3', 'A4', 'A5'] as const;
export type ArticleKey = (typeof ARTICLE_KEYS)[number];

/** One article of the sample review, as a reviewer would paste it: everything but the text is typed beside it. */
export interface SampleArticle {
  readonly key: ArticleKey;
  readonly source: { readonly name: string; readonly type: SourceType; readonly url: string };
  readonly title: string;
  readonly author: string | null;
  /** The date the page states, which need not be the day it was written: `YYYY-MM-DD`. */
  readonly publishedAt: string | null;
  /** BCP 47. */
  readonly language: 'en' | 'ar';
  /** Exactly as captured: offsets count UTF-16 code units of this string. */
  readonly text: string;
}
