import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { askedPath } from '@/components/auth/asked-path';
import { elsewhereError } from '@/components/auth/elsewhere-error';
import { SignInScreen } from '@/components/auth/sign-in-screen';
import { loadElsewhere } from '@/server/loaders/account-keys';
import { loadSignUp } from '@/server/loaders/accounts';
import { currentAccount } from '@/server/session';

export async function generateMetadata() {
  return { title: (await getTranslations('auth.signIn'))('title') };
}

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { from: asked, error } = await searchParams;
  const from = askedPath(asked);
  if (await currentAccount()) redirect(from);
  const [signUp, elsewhere] = [await loadSignUp(), loadElsewhere()];
  return <SignInScreen from={from} signUp={signUp} elsewhere={elsewhere} error={elsewhereError(error)} />;
}
