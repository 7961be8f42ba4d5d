import { getTranslations } from 'next-intl/server';
import { CompareScreen } from '@/components/compare/compare-screen';
import { loadArticles } from '@/server/loaders/articles';
import { loadComparison } from '@/server/loaders/comparison';

export async function generateMetadata() {
  return { title: (await getTranslations('compare'))('title') };
}

const listOf = (value: string | string[] | undefined) => [value ?? []].flat();

export default async function ComparePage({
  params,
  searchParams,
}: PageProps<'/reviews/[reviewId]/compare'>) {
  const { reviewId } = await params;
  const { a, claim, view } = await searchParams;
  const asked = [...new Set(listOf(a))].slice(0, 4);
  const there = (await loadArticles(reviewId)).filter(({ status }) => status === 'ready');
  const known = asked.filter((id) => there.some((article) => article.id === id));
  const chosen = known.length > 0 ? known : there.slice(0, 2).map(({ id }) => id);
  const { review, me, texts, records } = await loadComparison(reviewId, chosen);
  return (
    <CompareScreen
      review={review}
      me={me}
      articles={there}
      chosen={chosen}
      texts={texts}
      records={records}
      claim={listOf(claim)[0] ?? null}
      view={view === 'words' ? 'words' : 'columns'}
      isOneGone={known.length < asked.length}
    />
  );
}
