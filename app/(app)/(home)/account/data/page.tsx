import { getTranslations } from 'next-intl/server';
import { DeleteAccount } from '@/components/account/delete-account';
import { OwnData } from '@/components/account/own-data';
import { loadDeletion } from '@/server/loaders/account';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('tabs.data') };
}

export default async function DataPage() {
  return (
    <>
      <OwnData />
      <DeleteAccount deletion={await loadDeletion()} />
    </>
  );
}
