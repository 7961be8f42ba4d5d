import { getTranslations } from 'next-intl/server';
import { MatrixScreen } from '@/components/matrix/matrix-screen';
import { matrixFilterOf } from '@/domain/matrix-table';
import { loadMatrix } from '@/server/loaders/matrix';

export async function generateMetadata() {
  return { title: (await getTranslations('matrix'))('title') };
}

export default async function MatrixPage({ params, searchParams }: PageProps<'/reviews/[reviewId]/matrix'>) {
  const facts = await loadMatrix((await params).reviewId);
  return <MatrixScreen {...facts} filter={matrixFilterOf(await searchParams)} />;
}
