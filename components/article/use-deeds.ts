'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { useAnnotator } from '@/components/article/annotator-context';
import { useAnnounce } from '@/components/article/announcer';
import { makeDeeds } from '@/components/article/deeds';
import { useBoundaries } from '@/components/presence/use-boundaries';

/** What the reviewer can do here, for keys, buttons and touch alike. */
export function useDeeds() {
  const annotator = useAnnotator();
  const announce = useAnnounce();
  const t = useTranslations('annotator');
  const kinds = useTranslations('claim.kinds');
  const { areHeld } = useBoundaries();
  return useMemo(
    () => makeDeeds(annotator, { announce, say: t, kindName: (kind) => kinds(kind), areHeld }),
    [annotator, announce, t, kinds, areHeld],
  );
}

export type Deeds = ReturnType<typeof makeDeeds>;
