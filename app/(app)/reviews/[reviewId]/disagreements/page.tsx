import { getTranslations } from 'next-intl/server';
import { DisagreementsScreen } from '@/components/disagreement/disagreements-screen';
import { filterOf } from '@/components/disagreement/filter';
import { loadDisagreements } from '@/server/loaders/disagreements';

export async function generateMetadata() {
  return { title: (await getTranslations('disagreement'))('title') };
}

export default async function DisagreementsPage({
  params,
  searchParams,
}: PageProps<'/reviews/[reviewId]/disagreements'>) {
  const search = await searchParams;
  const facts = await loadDisagreements((await params).reviewId);
  return (
    <DisagreementsScreen {...facts} filter={filterOf(search)} at={[search.at ?? []].flat()[0] ?? null} />
  );
}
