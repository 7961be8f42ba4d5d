import { getTranslations } from 'next-intl/server';
import { ActivityScreen } from '@/components/activity/activity-screen';
import { filterOf } from '@/components/activity/filter';
import { loadActivity } from '@/server/loaders/activity';

export async function generateMetadata() {
  return { title: (await getTranslations('activity'))('title') };
}

export default async function ActivityPage(props: PageProps<'/reviews/[reviewId]/activity'>) {
  const { reviewId } = await props.params;
  const { filter, before } = filterOf(await props.searchParams);
  const facts = await loadActivity(reviewId, filter, before);
  return <ActivityScreen {...facts} filter={filter} before={before} />;
}
