import { getTranslations } from 'next-intl/server';
import { LinksScreen } from '@/components/link/links-screen';
import { linksView } from '@/components/link/links-view';
import { loadLinks } from '@/server/loaders/links';

export async function generateMetadata() {
  return { title: (await getTranslations('link'))('title') };
}

export default async function LinksPage({ params, searchParams }: PageProps<'/reviews/[reviewId]/links'>) {
  const view = linksView(await searchParams);
  const facts = await loadLinks((await params).reviewId);
  return <LinksScreen {...facts} view={view} />;
}
