'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { call } from '@/components/api/client';
import { withAsked } from '@/components/auth/asked-path';
import { AuthFrame, inlineLink } from '@/components/auth/auth-frame';
import { Elsewhere } from '@/components/auth/elsewhere';
import { signOutHere } from '@/components/auth/session-calls';
import { SignUpForm } from '@/components/auth/sign-up-form';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { acceptInvitation } from '@/domain/api/invitations';

export type InviteScreenProps = {
  token: string;
  /** Who is signed in here, if anyone. */
  account: { name: string; email: string } | null;
  /** Null when the link no longer works. */
  invitation: { question: string; email: string | null } | null;
  /** Whether it works, or why it does not. */
  found: 'open' | 'used' | 'revoked' | 'expired' | 'unknown';
  /** What people know the provider as that they may sign in with; null where there is none. */
  elsewhere: string | null;
};

const quoted = (words: ReactNode) => <bdi className="font-medium text-foreground">{words}</bdi>;

/** Where an invitation link leads: join as who one is, or make an account first. */
export function InviteScreen({ token, account, invitation, found, elsewhere }: InviteScreenProps) {
  const t = useTranslations('auth.invite');
  const words = useTranslations('auth.errors');
  const router = useRouter();
  const [state, setState] = useState<'asked' | 'joining' | 'refused' | 'unreachable'>('asked');
  const [why, setWhy] = useState('');
  const here = `/invite/${encodeURIComponent(token)}`;

  async function join() {
    setState('joining');
    const outcome = await call(acceptInvitation, { body: { token } });
    if (outcome.ok) return router.replace(`/reviews/${outcome.value.review}`);
    setWhy(outcome.problem.detail);
    setState(outcome.status === 0 || outcome.status >= 500 ? 'unreachable' : 'refused');
  }
  const changeAccount = async () => {
    await signOutHere().catch(() => {});
    location.assign(here);
  };

  if (state === 'refused' || !invitation) {
    return (
      <AuthFrame title={t('failedTitle')} intro={why || t(`why.${found === 'open' ? 'unknown' : found}`)}>
        {account && invitation ? (
          <Button size="lg" onClick={() => void changeAccount()}>
            {t('other')}
          </Button>
        ) : null}
        <Button asChild variant="primary" size="lg">
          <Link href="/reviews">{t('toReviews')}</Link>
        </Button>
      </AuthFrame>
    );
  }
  if (account) {
    return (
      <AuthFrame
        title={t('title')}
        intro={t.rich('body', { question: invitation.question, q: quoted })}
        footer={t('signedInAs', { name: account.name, email: account.email })}
      >
        {state === 'unreachable' ? (
          <ErrorSummary errors={[]} message={words('unreachable')} attempt={1} />
        ) : null}
        <Button variant="primary" size="lg" busy={state === 'joining'} onClick={join}>
          {state === 'joining' ? t('joining') : t('join')}
        </Button>
      </AuthFrame>
    );
  }
  return (
    <AuthFrame
      title={t('title')}
      intro={
        <>
          {t.rich('body', { question: invitation.question, q: quoted })} {t('signedOut')}
        </>
      }
      footer={
        <Link className={inlineLink} href={withAsked('/sign-in', here)}>
          {t('haveAccount')}
        </Link>
      }
    >
      {elsewhere ? <Elsewhere name={elsewhere} from={here} /> : null}
      <SignUpForm
        invitation={token}
        email={invitation.email ?? ''}
        onSignedIn={() => router.replace('/reviews')}
      />
    </AuthFrame>
  );
}
