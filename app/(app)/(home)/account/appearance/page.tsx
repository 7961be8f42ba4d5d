import { getTranslations } from 'next-intl/server';
import { Appearance } from '@/components/account/appearance';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('tabs.appearance') };
}

export default function AppearancePage() {
  return <Appearance />;
}
