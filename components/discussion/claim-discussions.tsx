'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { InspectorSection } from '@/components/claim/inspector-section';
import { LiveThreads, useLiveThreads } from '@/components/discussion/live-threads';

export type ClaimDiscussionsProps = { claim: string; field?: RefObject<HTMLTextAreaElement | null> };

/** The inspector's section of reviewers' talk about a claim. Needs a `LiveReviewProvider` above it. */
export function ClaimDiscussions({ claim, field }: ClaimDiscussionsProps) {
  const t = useTranslations('discussion');
  const open = useLiveThreads('claim', claim).filter((thread) => thread.resolvedAt === null).length;
  return (
    <InspectorSection title={open > 0 ? t('titleCount', { count: open }) : t('title')}>
      <LiveThreads on="claim" target={claim} field={field} />
    </InspectorSection>
  );
}
