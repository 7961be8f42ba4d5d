import { getTranslations } from 'next-intl/server';
import { AccessibilityPage } from '@/components/help/accessibility-page';

export async function generateMetadata() {
  return { title: (await getTranslations('help.accessibility'))('title') };
}

export default function Accessibility() {
  return <AccessibilityPage />;
}
