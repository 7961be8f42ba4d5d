import { getTranslations } from 'next-intl/server';
import { ForgotPasswordScreen } from '@/components/auth/forgot-password-screen';
import { loadForgotPassword } from '@/server/loaders/account-keys';

export const dynamic = 'force-dynamic';

export async function generateMetadata() {
  return { title: (await getTranslations('auth.forgot'))('title') };
}

export default function ForgotPasswordPage() {
  return <ForgotPasswordScreen {...loadForgotPassword()} />;
}
