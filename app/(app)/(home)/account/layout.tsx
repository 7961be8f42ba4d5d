import { AccountFrame } from '@/components/account/account-frame';
import { requireAccount } from '@/server/session';

export default async function AccountLayout({ children }: LayoutProps<'/account'>) {
  const { administrator } = await requireAccount();
  return <AccountFrame administrator={administrator}>{children}</AccountFrame>;
}
