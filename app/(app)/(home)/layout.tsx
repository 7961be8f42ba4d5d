import type { ReactNode } from 'react';
import { SignedOutDialog } from '@/components/auth/signed-out-dialog';
import { AppShell } from '@/components/shell/app-shell';
import { requireAccount } from '@/server/session';

export default async function HomeLayout({ children }: { children: ReactNode }) {
  const account = await requireAccount();
  return (
    <AppShell account={account}>
      {children}
      <SignedOutDialog email={account.email} />
    </AppShell>
  );
}
