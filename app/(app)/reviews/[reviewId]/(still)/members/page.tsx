import { getTranslations } from 'next-intl/server';
import { MembersScreen } from '@/components/member/members-screen';
import { loadMembers } from '@/server/loaders/members';

export async function generateMetadata() {
  return { title: (await getTranslations('member'))('title') };
}

export default async function MembersPage({ params }: PageProps<'/reviews/[reviewId]/members'>) {
  const { reviewId } = await params;
  return <MembersScreen review={reviewId} {...(await loadMembers(reviewId))} />;
}
