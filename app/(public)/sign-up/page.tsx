import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askedPath } from '@/components/auth/asked-path';
import { SignUpScreen } from '@/components/auth/sign-up-screen';
import { loadElsewhere } from '@/server/loaders/account-keys';
import { loadSignUp } from '@/server/loaders/accounts';
import { currentAccount } from '@/server/session';

export async function generateMetadata() {
  return { title: (await getTranslations('auth.signUp'))('title') };
}

export default async function SignUpPage({ searchParams }: PageProps<'/sign-up'>) {
  const from = askedPath((await searchParams).from);
  if (await currentAccount()) redirect(from);
  return <SignUpScreen from={from} signUp={await loadSignUp()} elsewhere={loadElsewhere()} />;
}
