import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AnnotatorScreen } from '@/components/article/annotator-screen';
import { isShowing } from '@/components/claim/showing';
import { ContentNoteGate } from '@/components/review/content-note-gate';
import { articleName } from '@/domain/article';
import { isLive } from '@/domain/claim-rules';
import { packRecords } from '@/domain/packed-records';
import type { ReviewRecords } from '@/domain/review-state';
import { loadArticleScreen } from '@/server/loaders/articles';

type Props = PageProps<'/reviews/[reviewId]/articles/[articleId]'>;

/** "Claim 14 · A2 Port Gazette"; the layout adds the question. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { reviewId, articleId } = await params;
  const { claim } = await searchParams;
  const { article, records } = await loadArticleScreen(reviewId, articleId);
  const title = `${articleName(article)} ${article.source.name}`;
  const number = typeof claim === 'string' ? placeOf(records, articleId, claim) : 0;
  const t = await getTranslations('annotator');
  return { title: number > 0 ? t('titleOfClaim', { number, article: title }) : title };
}

/** Its place among the live claims of the article, from 1; 0 for a claim that is not there. */
function placeOf({ claim: claims = [] }: ReviewRecords, article: string, id: string): number {
  return (
    claims
      .filter((each) => each.article === article && isLive(each))
      .sort((a, b) => a.start - b.start)
      .findIndex((each) => each.id === id) + 1
  );
}

export default async function AnnotatorPage({ params, searchParams }: Props) {
  const { reviewId, articleId } = await params;
  const { claim, mode, show } = await searchParams;
  const screen = await loadArticleScreen(reviewId, articleId);
  return (
    <ContentNoteGate review={screen.review}>
      <AnnotatorScreen
        key={articleId}
        {...screen}
        records={packRecords(screen.records, articleId, screen.text)}
        claim={typeof claim === 'string' ? claim : undefined}
        mode={mode === 'split' ? 'split' : undefined}
        showing={isShowing(show) ? show : null}
      />
    </ContentNoteGate>
  );
}
