import type { ReactNode } from 'react';
import { SignedOutDialog } from '@/components/auth/signed-out-dialog';
import { requireAccount } from '@/server/session';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const { email } = await requireAccount();
  return (
    <>
      {children}
      <SignedOutDialog email={email} />
    </>
  );
}
