import { SignOutItem } from '@/components/auth/sign-out-item';
import { AppShell } from '@/components/shell/app-shell';
import { loadReview } from '@/server/loaders/reviews';
import { requireAccount } from '@/server/session';

export default async function ReviewLayout({ children, params }: LayoutProps<'/reviews/[reviewId]'>) {
  const account = await requireAccount();
  const { review } = await loadReview((await params).reviewId);
  return (
    <AppShell review={review} account={account} signOut={<SignOutItem />}>
      {children}
    </AppShell>
  );
}
