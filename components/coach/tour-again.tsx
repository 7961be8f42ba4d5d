'use client';

import { useTranslations } from 'next-intl';
import { usePreferences } from '@/components/account/preferences-context';
import { COACH_DEEDS } from '@/components/coach/coach-deeds';
import { Button } from '@/components/ui/button';

/** The way back to the tour, for who left or finished it. Nothing while it runs. */
export function TourAgain() {
  const t = useTranslations('coach');
  const { preferences, change } = usePreferences();
  const { step, dismissed } = preferences.coach;
  if (!dismissed && step < COACH_DEEDS.length) return null;
  return (
    <Button
      variant="link"
      onClick={() => void change({ coach: { step: step < COACH_DEEDS.length ? step : 0, dismissed: false } })}
    >
      {t('again')}
    </Button>
  );
}
