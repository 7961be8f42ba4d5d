import { getTranslations } from 'next-intl/server';
import { InboxScreen } from '@/components/inbox/inbox-screen';
import { loadInbox } from '@/server/loaders/inbox';

export async function generateMetadata() {
  return { title: (await getTranslations('discussion.inbox'))('title') };
}

export default async function InboxPage() {
  return <InboxScreen {...(await loadInbox())} />;
}
