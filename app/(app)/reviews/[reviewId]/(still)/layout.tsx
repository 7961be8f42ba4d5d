import { SignedOutDialog } from '@/components/auth/signed-out-dialog';
import { requireAccount } from '@/server/session';

/** Screens that follow no event stream. The live ones bring their own way to sign in again, which sends what waits. */
export default async function StillLayout({ children }: LayoutProps<'/reviews/[reviewId]'>) {
  const { email } = await requireAccount();
  return (
    <>
      {children}
      <SignedOutDialog email={email} />
    </>
  );
}
