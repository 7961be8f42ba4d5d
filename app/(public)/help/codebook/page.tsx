import { getTranslations } from 'next-intl/server';
import { HelpCodebook } from '@/components/help/codebook-page';

export async function generateMetadata() {
  return { title: (await getTranslations('help.codebook'))('title') };
}

export default function HelpCodebookPage() {
  return <HelpCodebook />;
}
