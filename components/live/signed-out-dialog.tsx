'use client';

import { useLine, useLive } from '@/components/live/live-context';
import { lazily } from '@/components/ui/lazily';

const SignInOverWork = lazily(
  async () => (await import('@/components/live/sign-in-over-work')).SignInOverWork,
);

/** Opens when the server says that nobody is signed in any more; what waits is sent afterwards. */
export function SignedOutDialog() {
  const { sendNow } = useLive();
  const { signedOut, unsent } = useLine();
  return <SignInOverWork open={signedOut} unsent={unsent} onSignedIn={sendNow} />;
}
