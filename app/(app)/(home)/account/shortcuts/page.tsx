import { getTranslations } from 'next-intl/server';
import { Shortcuts } from '@/components/account/shortcuts';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('tabs.shortcuts') };
}

export default function ShortcutsPage() {
  return <Shortcuts />;
}
