import { SourceScreen } from '@/components/source/source-screen';
import { loadSource } from '@/server/loaders/source';

type Props = PageProps<'/reviews/[reviewId]/sources/[sourceId]'>;

export async function generateMetadata({ params }: Props) {
  const { reviewId, sourceId } = await params;
  return { title: (await loadSource(reviewId, sourceId)).source.name };
}

export default async function SourcePage({ params }: Props) {
  const { reviewId, sourceId } = await params;
  return <SourceScreen {...(await loadSource(reviewId, sourceId))} />;
}
