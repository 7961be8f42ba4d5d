import { getTranslations } from 'next-intl/server';
import { CodebookScreen } from '@/components/codebook/codebook-screen';
import { loadCodebook } from '@/server/loaders/codebook';

export async function generateMetadata() {
  return { title: (await getTranslations('codebook'))('title') };
}

export default async function CodebookPage({ params }: PageProps<'/reviews/[reviewId]/codebook'>) {
  return <CodebookScreen {...(await loadCodebook((await params).reviewId))} />;
}
