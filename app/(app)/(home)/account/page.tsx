import { getTranslations } from 'next-intl/server';
import { PasswordForm } from '@/components/account/password-form';
import { Profile } from '@/components/account/profile';
import { requireAccount } from '@/server/session';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage() {
  const account = await requireAccount();
  return (
    <>
      <Profile account={account} />
      <PasswordForm email={account.email} />
    </>
  );
}
