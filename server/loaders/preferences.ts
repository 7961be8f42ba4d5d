import { cache } from 'react';
import type { Preferences } from '@/domain/preferences';
import { currentAccount } from '@/server/session';
import { preferencesOf } from '@/server/store/preferences';

/** What the signed-in person chose; null when nobody is signed in. */
export const loadPreferences = cache(async (): Promise<Preferences | null> => {
  const account = await currentAccount();
  return account && preferencesOf(account.id);
});
