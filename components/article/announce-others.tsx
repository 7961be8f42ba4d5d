'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { usePreferences } from '@/components/account/preferences-context';
import { useAnnotator } from '@/components/article/annotator-context';
import { useAnnounce } from '@/components/article/announcer';
import { doneTo } from '@/components/article/done-to';
import { nameShown } from '@/domain/reviewer';

/** Says aloud, to who asked for it, what others do to the active claim: "Rafael linked this claim". Never their tags. */
export function AnnounceOthers() {
  const t = useTranslations('annotator.others');
  const annotator = useAnnotator();
  const announce = useAnnounce();
  const { announceOthers } = usePreferences().preferences;
  useEffect(() => {
    if (!announceOthers) return;
    const { live } = annotator;
    return live.onHeard(({ event, own }) => {
      const done = own || annotator.active === null ? null : doneTo(annotator.active, event);
      const name = nameShown(live.state.member.get(event.actor ?? ''));
      if (done && name) announce(t(done, { name }));
    });
  }, [annotator, announce, announceOthers, t]);
  return null;
}
