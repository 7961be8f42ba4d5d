import { agencyX } from '@/domain/examples/articles/agency-x';
import { bawabatAlMina } from '@/domain/examples/articles/bawabat-al-mina';
import { breakwater } from '@/domain/examples/articles/breakwater';
import { harbourHerald } from '@/domain/examples/articles/harbour-herald';
import { portGazette } from '@/domain/examples/articles/port-gazette';
import type { ArticleKey, SampleArticle } from '@/domain/examples/sample-article';

/** The five articles, by key. All people, places and outlets in them are invented. */
export const sampleArticles: Readonly<Record<ArticleKey, SampleArticle>> = {
  A1: harbourHerald,
  A2: portGazette,
  A3: breakwater,
  A4: agencyX,
  A5: bawabatAlMina,
};
