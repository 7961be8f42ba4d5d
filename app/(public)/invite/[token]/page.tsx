import { getTranslations } from 'next-intl/server';
import { InviteScreen } from '@/components/auth/invite-screen';
import { loadInvitation } from '@/server/loaders/accounts';
import { currentAccount } from '@/server/session';

export async function generateMetadata() {
  return { title: (await getTranslations('auth.invite'))('title'), referrer: 'no-referrer' };
}

export default async function InvitePage({ params }: PageProps<'/invite/[token]'>) {
  const { token } = await params;
  const [account, invitation] = await Promise.all([currentAccount(), loadInvitation(token)]);
  return <InviteScreen token={token} account={account} invitation={invitation} />;
}
