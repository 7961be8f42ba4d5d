import { getTranslations } from 'next-intl/server';
import { Notice } from '@/components/shell/notice';

export async function generateMetadata() {
  const t = await getTranslations('shell.notFound');
  return { title: t('title') };
}

export default async function NotFound() {
  const t = await getTranslations('shell.notFound');
  return <Notice title={t('title')} body={t('body')} home={t('home')} />;
}
