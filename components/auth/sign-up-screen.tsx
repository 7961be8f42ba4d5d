'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { withAsked } from '@/components/auth/asked-path';
import { AuthFrame, inlineLink } from '@/components/auth/auth-frame';
import { Elsewhere } from '@/components/auth/elsewhere';
import { SignUpForm } from '@/components/auth/sign-up-form';
import type { SignUp } from '@/domain/api/server';

export type SignUpScreenProps = {
  from: string;
  signUp: 'first' | SignUp;
  /** What people know the provider as that they may sign in with; null where there is none. */
  elsewhere: string | null;
};

/** Afterwards the list of reviews opens; it is empty, and offers the sample. */
export function SignUpScreen({ from, signUp, elsewhere }: SignUpScreenProps) {
  const t = useTranslations('auth.signUp');
  const router = useRouter();
  const fresh = signUp === 'first';
  const go = () => {
    router.replace(from);
    router.refresh();
  };
  const footer = fresh ? null : (
    <>
      {t('haveAccount')}{' '}
      <Link className={inlineLink} href={withAsked('/sign-in', from)}>
        {t('signIn')}
      </Link>
    </>
  );
  if (signUp === 'closed') {
    return <AuthFrame title={t('shutTitle')} intro={t('shutBody')} footer={footer} />;
  }
  if (signUp === 'invited') {
    return <AuthFrame title={t('closedTitle')} intro={t('closedBody')} footer={footer} />;
  }
  return (
    <AuthFrame
      title={t(fresh ? 'firstTitle' : 'title')}
      intro={fresh ? t('firstBody') : null}
      footer={footer}
    >
      {elsewhere ? <Elsewhere name={elsewhere} from={from} /> : null}
      <SignUpForm onSignedIn={go} />
    </AuthFrame>
  );
}
