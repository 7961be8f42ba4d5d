import { getTranslations } from 'next-intl/server';
import { ReportScreen } from '@/components/report/report-screen';
import { loadReportDocument } from '@/server/loaders/report-document';

export async function generateMetadata() {
  return { title: (await getTranslations('report'))('title') };
}

export default async function ReportPage({ params }: PageProps<'/reviews/[reviewId]/report'>) {
  const { me: _, ...facts } = await loadReportDocument((await params).reviewId);
  return <ReportScreen {...facts} />;
}
