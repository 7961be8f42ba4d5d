import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { InviteScreen } from '@/components/auth/invite-screen';
import { loadElsewhere } from '@/server/loaders/account-keys';
import { loadInvitation } from '@/server/loaders/accounts';
import { currentAccount } from '@/server/session';

export async function generateMetadata() {
  return { title: (await getTranslations('auth.invite'))('title'), referrer: 'no-referrer' };
}

export default async function InvitePage({ params }: PageProps<'/invite/[token]'>) {
  const { token } = await params;
  const account = await currentAccount();
  const { state, open, memberOf } = await loadInvitation(token, account?.id ?? null);
  if (memberOf) redirect(`/reviews/${memberOf}`);
  return (
    <InviteScreen
      token={token}
      account={account}
      invitation={open}
      found={state}
      elsewhere={loadElsewhere()}
    />
  );
}
