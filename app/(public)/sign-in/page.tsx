import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askedPath } from '@/components/auth/asked-path';
import { SignInScreen } from '@/components/auth/sign-in-screen';
import { loadSignUp } from '@/server/loaders/accounts';
import { currentAccount } from '@/server/session';

export async function generateMetadata() {
  return { title: (await getTranslations('auth.signIn'))('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const from = askedPath((await searchParams).from);
  if (await currentAccount()) redirect(from);
  return <SignInScreen from={from} signUp={await loadSignUp()} />;
}
