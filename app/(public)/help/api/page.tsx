import { getTranslations } from 'next-intl/server';
import { HelpApi } from '@/components/help/api-page';
import { apiReference } from '@/server/api/reference';

export async function generateMetadata() {
  return { title: (await getTranslations('help.api'))('title') };
}

export default function HelpApiPage() {
  return <HelpApi reference={apiReference()} />;
}
