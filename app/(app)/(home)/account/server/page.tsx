import { getTranslations } from 'next-intl/server';
import { ServerSettings } from '@/components/account/server-settings';
import { loadServerSettings } from '@/server/loaders/account';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('tabs.server') };
}

export default async function ServerPage() {
  return <ServerSettings settings={await loadServerSettings()} />;
}
