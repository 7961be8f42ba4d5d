'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { onSignedOut } from '@/components/api/client';
import { lazily } from '@/components/ui/lazily';
import { notify } from '@/components/ui/toaster';

const SignInAgain = lazily(async () => (await import('@/components/auth/sign-in-again')).SignInAgain);

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
  return <SignInAgain open={open} onOpenChange={setOpen} email={email} onSignedIn={done} />;
}
