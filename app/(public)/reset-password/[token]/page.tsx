import { getTranslations } from 'next-intl/server';
import { ResetPasswordScreen } from '@/components/auth/reset-password-screen';
import { loadReset } from '@/server/loaders/account-keys';

export async function generateMetadata() {
  return { title: (await getTranslations('auth.reset'))('title'), referrer: 'no-referrer' };
}

export default async function ResetPasswordPage({ params }: PageProps<'/reset-password/[token]'>) {
  const { token } = await params;
  return <ResetPasswordScreen token={token} email={await loadReset(token)} />;
}
