import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { CheckScreen } from '@/components/article/check/check-screen';
import { loadArticleScreen } from '@/server/loaders/articles';

type Props = PageProps<'/reviews/[reviewId]/articles/[articleId]/check'>;

export async function generateMetadata() {
  return { title: (await getTranslations('article.check'))('title') };
}

export default async function CheckPage({ params }: Props) {
  const { reviewId, articleId } = await params;
  const { article, articles, text, records } = await loadArticleScreen(reviewId, articleId);
  if (article.status !== 'check') redirect(`/reviews/${reviewId}/articles/${articleId}`);
  const zones = records.zones?.find((each) => each.article === articleId)?.zones ?? [];
  return <CheckScreen review={reviewId} article={article} articles={articles} text={text} zones={zones} />;
}
