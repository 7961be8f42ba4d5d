import { getTranslations } from 'next-intl/server';
import { VerifyEmailScreen } from '@/components/auth/verify-email-screen';
import { loadVerification } from '@/server/loaders/account-keys';

export async function generateMetadata() {
  return { title: (await getTranslations('auth.verify'))('title'), referrer: 'no-referrer' };
}

export default async function VerifyEmailPage({ params }: PageProps<'/verify-email/[token]'>) {
  const { token } = await params;
  return <VerifyEmailScreen token={token} email={await loadVerification(token)} />;
}
