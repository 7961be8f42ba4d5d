import { getTranslations } from 'next-intl/server';
import { SnapshotScreen } from '@/components/report/snapshot-screen';
import { loadSnapshot } from '@/server/loaders/report-document';

type Props = PageProps<'/reviews/[reviewId]/report/[snapshot]'>;

export async function generateMetadata({ params }: Props) {
  const { reviewId, snapshot } = await params;
  const { number } = (await loadSnapshot(reviewId, snapshot)).snapshot;
  return { title: (await getTranslations('report.snapshot'))('pageTitle', { name: `R${number}` }) };
}

export default async function SnapshotPage({ params }: Props) {
  const { reviewId, snapshot } = await params;
  return <SnapshotScreen {...(await loadSnapshot(reviewId, snapshot))} />;
}
