import { SignedOutDialog } from '@/components/auth/signed-out-dialog';
import { StillReview } from '@/components/live/still-review';
import { loadReview } from '@/server/loaders/reviews';
import { requireAccount } from '@/server/session';

/** Screens that the server draws, and draws again when something happens. The live ones bring their own stream and way to sign in again. */
export default async function StillLayout({ children, params }: LayoutProps<'/reviews/[reviewId]'>) {
  const { email } = await requireAccount();
  const { review, me, names } = await loadReview((await params).reviewId);
  return (
    <StillReview key={review.id} review={review.id} me={me} version={review.version} names={names}>
      {children}
      <SignedOutDialog email={email} />
    </StillReview>
  );
}
