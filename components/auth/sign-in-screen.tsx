'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { withAsked } from '@/components/auth/asked-path';
import { AuthFrame, inlineLink } from '@/components/auth/auth-frame';
import { Elsewhere, type ElsewhereError } from '@/components/auth/elsewhere';
import { SignInForm } from '@/components/auth/sign-in-form';
import { Button } from '@/components/ui/button';
import type { SignUp } from '@/domain/api/server';

export type SignInScreenProps = {
  /** A path of this site to go to afterwards. */
  from: string;
  /** Who may make an account: the first person here, anyone, or whoever is invited. */
  signUp: 'first' | SignUp;
  /** What people know the provider as that they may sign in with; null where there is none. */
  elsewhere: string | null;
  /** Why they came back from there without a session. */
  error: ElsewhereError | null;
};

export function SignInScreen({ from, signUp, elsewhere, error }: SignInScreenProps) {
  const t = useTranslations('auth.signIn');
  const router = useRouter();
  const go = () => {
    router.replace(from);
    router.refresh();
  };
  const provider = elsewhere ? <Elsewhere name={elsewhere} from={from} error={error} /> : null;
  if (signUp === 'first') {
    return (
      <AuthFrame title={t('title')} intro={t('fresh')}>
        {provider}
        <Button asChild variant="primary" size="lg">
          <Link href={withAsked('/sign-up', from)}>{t('createFirst')}</Link>
        </Button>
      </AuthFrame>
    );
  }
  const footer =
    signUp === 'open' ? (
      <>
        {t('noAccount')}{' '}
        <Link className={inlineLink} href={withAsked('/sign-up', from)}>
          {t('createAccount')}
        </Link>
      </>
    ) : (
      t(signUp === 'closed' ? 'noNewAccounts' : 'invitationOnly')
    );
  return (
    <AuthFrame title={t('title')} intro={from === '/reviews' ? null : t('after')} footer={footer}>
      {provider}
      <SignInForm onSignedIn={go} />
      <Link
        className={`${inlineLink} inline-flex items-center justify-self-center pointer-coarse:min-h-11`}
        href="/forgot-password"
      >
        {t('forgot')}
      </Link>
    </AuthFrame>
  );
}
