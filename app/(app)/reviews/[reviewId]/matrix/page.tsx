import { getTranslations } from 'next-intl/server';
import { MapScreen } from '@/components/matrix/map/map-screen';
import { MatrixScreen } from '@/components/matrix/matrix-screen';
import { matrixViewOf } from '@/components/matrix/matrix-view';
import { TimelineScreen } from '@/components/matrix/timeline/timeline-screen';
import { matrixFilterOf } from '@/domain/matrix-table';
import { loadMatrix, loadSourceMap, loadTimeline } from '@/server/loaders/matrix';

export async function generateMetadata({ searchParams }: PageProps<'/reviews/[reviewId]/matrix'>) {
  const t = await getTranslations('matrix');
  return { title: t(`views.${matrixViewOf(await searchParams)}`) };
}

export default async function MatrixPage({ params, searchParams }: PageProps<'/reviews/[reviewId]/matrix'>) {
  const { reviewId } = await params;
  const search = await searchParams;
  switch (matrixViewOf(search)) {
    case 'map':
      return <MapScreen {...(await loadSourceMap(reviewId))} />;
    case 'timeline':
      return <TimelineScreen {...(await loadTimeline(reviewId))} />;
    case 'table':
      return <MatrixScreen {...(await loadMatrix(reviewId))} filter={matrixFilterOf(search)} />;
  }
}
