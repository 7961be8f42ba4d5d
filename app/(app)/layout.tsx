import type { ReactNode } from 'react';
import { requireAccount } from '@/server/session';

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  await requireAccount();
  return children;
}
