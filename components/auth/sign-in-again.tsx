'use client';

import { useTranslations } from 'next-intl';
import { SignInForm } from '@/components/auth/sign-in-form';
import { Dialog, DialogContent } from '@/components/ui/dialog';

export type SignInAgainProps = {
  email: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSignedIn: () => void;
};

/** Sign in over the work, which stays as it is. */
export function SignInAgain({ email, open, onOpenChange, onSignedIn }: SignInAgainProps) {
  const t = useTranslations('auth.signedOut');
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t('title')} description={t('body')} className="max-w-sm">
        <SignInForm email={email} onSignedIn={onSignedIn} />
      </DialogContent>
    </Dialog>
  );
}
