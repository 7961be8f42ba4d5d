'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { usePreferences } from '@/components/account/preferences-context';
import { COACH_DEEDS } from '@/components/coach/coach-deeds';
import { Button } from '@/components/ui/button';

/** The way back to the tour, for who left or finished it. Nothing while it runs. */
export function TourAgain() {
  const t = useTranslations('coach');
  const router = useRouter();
  const { preferences, change } = usePreferences();
  const { step, dismissed } = preferences.coach;
  if (!dismissed && step < COACH_DEEDS.length) return null;
  return (
    <Button
      variant="link"
      onClick={async () => {
        await change({ coach: { step: step < COACH_DEEDS.length ? step : 0, dismissed: false } });
        // Where its steps are shown is only looked up while it runs.
        router.refresh();
      }}
    >
      {t('again')}
    </Button>
  );
}
