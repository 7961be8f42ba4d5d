'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { onSignedOut } from '@/components/api/client';
import { SignInForm } from '@/components/auth/sign-in-form';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { notify } from '@/components/ui/toaster';

/** A session that ended does not take the work with it: one signs in over it and goes on. */
export function SignedOutDialog({ email }: { email: string }) {
  const t = useTranslations('auth.signedOut');
  const [open, setOpen] = useState(false);
  useEffect(() => onSignedOut(() => setOpen(true)), []);
  const done = () => {
    setOpen(false);
    notify(t('done'));
    window.dispatchEvent(new Event('lateral:signed-in'));
  };
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogContent title={t('title')} description={t('body')} className="max-w-sm">
        <SignInForm email={email} onSignedIn={done} />
      </DialogContent>
    </Dialog>
  );
}
