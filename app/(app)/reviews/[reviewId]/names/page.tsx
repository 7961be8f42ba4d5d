import { getTranslations } from 'next-intl/server';
import { NamesScreen } from '@/components/names/names-screen';
import { loadNames } from '@/server/loaders/names';

export async function generateMetadata() {
  return { title: (await getTranslations('names'))('title') };
}

export default async function NamesPage({ params }: PageProps<'/reviews/[reviewId]/names'>) {
  return <NamesScreen {...(await loadNames((await params).reviewId))} />;
}
