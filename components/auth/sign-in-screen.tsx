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
  /** Nobody has an account yet. */
  fresh: boolean;
  /** Whether anyone may make an account. */
  open: boolean;
};

export function SignInScreen({ from, fresh, open }: SignInScreenProps) {
  const t = useTranslations('auth.signIn');
  const router = useRouter();
  const go = () => {
    router.replace(from);
    router.refresh();
  };
  if (fresh) {
    return (
      <AuthFrame title={t('title')} intro={t('fresh')}>
        <Button asChild variant="primary" size="lg">
          <Link href={withAsked('/sign-up', from)}>{t('createFirst')}</Link>
        </Button>
      </AuthFrame>
    );
  }
  const footer = open ? (
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
