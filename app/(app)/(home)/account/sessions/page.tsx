import { getTranslations } from 'next-intl/server';
import { Sessions } from '@/components/account/sessions';
import { Tokens } from '@/components/account/tokens';
import { loadSessions } from '@/server/loaders/account';

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('tabs.sessions') };
}

export default async function SessionsPage() {
  const { sessions, tokens } = await loadSessions();
  return (
    <>
      <Sessions sessions={sessions} />
      <Tokens tokens={tokens} />
    </>
  );
}
