'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { withAsked } from '@/components/auth/asked-path';
import { AuthFrame, inlineLink } from '@/components/auth/auth-frame';
import { SignInForm } from '@/components/auth/sign-in-form';
import { Button } from '@/components/ui/button';

export type SignInScreenProps = {
  /** A path of this site to go to afterwards. */
  from: string;
  /** Who may make an account: the first person here, anyone, or whoever is invited. */
  signUp: 'first' | 'open' | 'invited';
};

export function SignInScreen({ from, signUp }: SignInScreenProps) {
  const t = useTranslations('auth.signIn');
  const router = useRouter();
  const go = () => {
    router.replace(from);
    router.refresh();
  };
  if (signUp === 'first') {
    return (
      <AuthFrame title={t('title')} intro={t('fresh')}>
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
      t('invitationOnly')
    );
  return (
    <AuthFrame title={t('title')} intro={from === '/reviews' ? null : t('after')} footer={footer}>
      <SignInForm onSignedIn={go} />
    </AuthFrame>
  );
}
