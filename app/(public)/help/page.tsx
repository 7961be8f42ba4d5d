import { getTranslations } from 'next-intl/server';
import { HelpIndex } from '@/components/help/help-index';

export async function generateMetadata() {
  return { title: (await getTranslations('help'))('title') };
}

export default function HelpPage() {
  return <HelpIndex />;
}
