import { getTranslations } from 'next-intl/server';
import { AccountScreen } from '@/components/account/account-screen';
import { loadAccount } from '@/server/loaders/account';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage() {
  return <AccountScreen {...(await loadAccount())} />;
}
