import { getTranslations } from 'next-intl/server';
import { ClaimsScreen } from '@/components/review/claims-screen';
import { filterOf } from '@/domain/metrics/claim-list';
import { loadClaims } from '@/server/loaders/claims';

export async function generateMetadata() {
  return { title: (await getTranslations('review.claims'))('title') };
}

export default async function ClaimsPage(props: PageProps<'/reviews/[reviewId]/claims'>) {
  const { reviewId } = await props.params;
  const filter = filterOf(await props.searchParams);
  return <ClaimsScreen review={reviewId} filter={filter} {...(await loadClaims(reviewId, filter))} />;
}
