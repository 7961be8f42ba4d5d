import { getTranslations } from 'next-intl/server';
import { Notifications } from '@/components/account/notifications';
import { loadMailSettings } from '@/server/loaders/account-keys';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('tabs.notifications') };
}

export default async function NotificationsPage() {
  return <Notifications {...(await loadMailSettings())} />;
}
