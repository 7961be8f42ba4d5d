'use client';

import { useEffect } from 'react';
import { ACTIVE, DRAFT } from '@/components/article/annotator';
import { useAnnotator } from '@/components/article/annotator-context';
import { usePresence } from '@/components/live/presence-context';

/** Tells the others which claim is active here, and whether its boundaries are being edited. */
export function AnnotatorPresence() {
  const annotator = useAnnotator();
  const { move } = usePresence();
  useEffect(() => {
    const tell = () => move({ claim: annotator.active, editing: annotator.draft?.claim ?? null });
    tell();
    const stop = annotator.live.topics.subscribe([ACTIVE, DRAFT], tell);
    return () => {
      stop();
      move({ claim: null, editing: null });
    };
  }, [annotator, move]);
  return null;
}
