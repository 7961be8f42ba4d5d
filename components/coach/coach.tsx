'use client';

import { Compass, X } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type CSSProperties, type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { usePreferences } from '@/components/account/preferences-context';
import {
  COACH_DEEDS,
  type CoachDeed,
  coachClaim,
  hearDeeds,
  tellCoach,
  watchCoachClaim,
} from '@/components/coach/coach-deeds';
import { useKeyNames } from '@/components/shell/commands/key-names';
import type { CommandId } from '@/components/shell/keymap/keymap';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Kbd } from '@/components/ui/kbd';
import { notify } from '@/components/ui/toaster';
import type { CoachPlaces } from '@/domain/coaching';

const COMMAND: Record<Exclude<CoachDeed, 'report'>, CommandId> = {
  tag: 'claim.tag.attributed_quote',
  accept: 'claim.accept',
  link: 'claim.link',
};

export type CoachProps = { review: string; places: CoachPlaces; children: ReactNode };

/**
 * The tour of the sample: one line over the work, which goes on when the reviewer does what it says. It asks nothing,
 * takes no focus and covers nothing. A screen that fills the window subtracts `--coach` from its height.
 */
export function Coach({ review, places, children }: CoachProps) {
  const t = useTranslations('coach');
  const pathname = usePathname();
  const { preferences, change } = usePreferences();
  const { step, dismissed } = preferences.coach;
  const deed = dismissed ? undefined : COACH_DEEDS[step];
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (deed === undefined) return;
    return hearDeeds((done) => {
      if (done !== deed) return;
      void change({ coach: { step: step + 1 } });
      if (step + 1 < COACH_DEEDS.length) return;
      notify(t('done'));
      setSaid(t('done'));
    });
  }, [deed, step, change, t]);

  useEffect(() => {
    if (pathname === `/reviews/${review}/report`) tellCoach('report');
  }, [pathname, review]);

  const leave = () => {
    void change({ coach: { dismissed: true } });
    setSaid(t('left'));
    notify(t('left'));
    document.getElementById('content')?.focus();
  };
  const active = useSyncExternalStore(watchCoachClaim, coachClaim, () => null);
  const report = `/reviews/${review}/report`;
  const place = deed === undefined || deed === 'report' ? null : places[PLACE[deed]];
  const href =
    deed === 'report'
      ? report
      : place
        ? `/reviews/${review}/articles/${place.article}?claim=${place.claim}`
        : `/reviews/${review}/articles`;
  return (
    <div className="contents" style={{ '--coach': deed ? '3rem' : '0px' } as CSSProperties}>
      <p role="status" className="sr-only">
        {deed ? <Step deed={deed} plain /> : said}
      </p>
      {deed ? (
        <section
          aria-label={t('label')}
          data-region=""
          data-screen-only=""
          tabIndex={-1}
          className="flex h-12 items-center gap-2 overflow-hidden border-b bg-accent px-4 text-sm outline-offset-[-2px] max-sm:gap-1.5 max-sm:px-2 max-sm:text-xs print:hidden"
        >
          <Compass aria-hidden className="size-4 shrink-0 text-primary max-sm:hidden" />
          <span className="shrink-0 text-muted-foreground tabular-nums">
            {t('progress', { step: step + 1, count: COACH_DEEDS.length })}
          </span>
          <p className="line-clamp-2 min-w-0 flex-1 font-medium">
            <Step deed={deed} />
          </p>
          {place !== null && place.claim === active ? null : (
            <Button asChild size="sm" variant={deed === 'report' ? 'primary' : 'outline'}>
              <Link href={href}>{t(deed === 'report' ? 'openReport' : 'show')}</Link>
            </Button>
          )}
          <IconButton label={t('dismiss')} size="icon-sm" onClick={leave}>
            <X aria-hidden />
          </IconButton>
        </section>
      ) : null}
      {children}
    </div>
  );
}

const PLACE = { tag: 'quote', accept: 'suggestion', link: 'link' } as const;

/** The sentence of a step: with its key, or for a thumb and where keys are switched off with the name of the control. */
function Step({ deed, plain }: { deed: CoachDeed; plain?: boolean }) {
  const t = useTranslations('coach');
  const { caps } = useKeyNames();
  const [key] = (deed === 'report' ? undefined : caps(COMMAND[deed])) ?? [];
  if (key === undefined) return t(`byHand.${deed}`);
  const withKey = t.rich(`steps.${deed}`, { key, k: (cap) => (plain ? cap : <Kbd>{cap}</Kbd>) });
  if (plain) return withKey;
  return (
    <>
      <span className="pointer-coarse:hidden">{withKey}</span>
      <span className="hidden pointer-coarse:inline">{t(`byHand.${deed}`)}</span>
    </>
  );
}
