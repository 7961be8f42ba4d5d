import type { Metadata } from 'next';
import { AnnotatorScreen } from '@/components/article/annotator-screen';
import { articleName } from '@/domain/article';
import { packRecords } from '@/domain/packed-records';
import { loadArticleScreen } from '@/server/loaders/articles';

type Props = PageProps<'/reviews/[reviewId]/articles/[articleId]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reviewId, articleId } = await params;
  const { article, review } = await loadArticleScreen(reviewId, articleId);
  return { title: `${articleName(article)} ${article.source.name} · ${review.question}` };
}

export default async function AnnotatorPage({ params, searchParams }: Props) {
  const { reviewId, articleId } = await params;
  const { claim, mode } = await searchParams;
  const screen = await loadArticleScreen(reviewId, articleId);
  return (
    <AnnotatorScreen
      key={articleId}
      {...screen}
      records={packRecords(screen.records, articleId, screen.text)}
      claim={typeof claim === 'string' ? claim : undefined}
      mode={mode === 'split' ? 'split' : undefined}
    />
  );
}
