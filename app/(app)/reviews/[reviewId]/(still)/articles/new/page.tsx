import { getTranslations } from 'next-intl/server';
import { TrayScreen } from '@/components/article/tray/tray-screen';
import { loadArticles } from '@/server/loaders/articles';
import { requireAccount } from '@/server/session';

export async function generateMetadata() {
  return { title: (await getTranslations('article.tray'))('title') };
}

export default async function AddArticlesPage({ params }: PageProps<'/reviews/[reviewId]/articles/new'>) {
  const { reviewId } = await params;
  const [account, articles] = await Promise.all([requireAccount(), loadArticles(reviewId)]);
  return <TrayScreen review={reviewId} account={account.id} articles={articles} />;
}
