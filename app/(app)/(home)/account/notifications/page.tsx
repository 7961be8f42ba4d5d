import { getTranslations } from 'next-intl/server';
import { Notifications } from '@/components/account/notifications';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('tabs.notifications') };
}

export default function NotificationsPage() {
  return <Notifications />;
}
