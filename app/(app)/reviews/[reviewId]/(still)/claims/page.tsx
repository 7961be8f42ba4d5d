import { getTranslations } from 'next-intl/server';
import { ClaimsScreen } from '@/components/review/claims-screen';
import { filterOf } from '@/domain/metrics/claim-filter';
import { loadClaims } from '@/server/loaders/claims';

export async function generateMetadata() {
  return { title: (await getTranslations('review.claims'))('title') };
}

export default async function ClaimsPage(props: PageProps<'/reviews/[reviewId]/claims'>) {
  const { reviewId } = await props.params;
  const asked = await props.searchParams;
  const filter = filterOf(asked);
  const cursor = typeof asked.cursor === 'string' ? asked.cursor : null;
  return <ClaimsScreen review={reviewId} filter={filter} {...(await loadClaims(reviewId, filter, cursor))} />;
}
