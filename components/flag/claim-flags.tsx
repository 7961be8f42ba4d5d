'use client';

import { useTranslations } from 'next-intl';
import { InspectorSection } from '@/components/claim/inspector-section';
import { Flags, useFlags } from '@/components/flag/flags';

export type ClaimFlagsProps = {
  claim: string;
  /** The form is open; the inspector's `F` sets it. */
  raising: boolean;
  onRaising: (raising: boolean) => void;
};

/** The inspector's section of objections to a claim. Needs a `LiveReviewProvider` above it. */
export function ClaimFlags({ claim, raising, onRaising }: ClaimFlagsProps) {
  const t = useTranslations('flag');
  const open = useFlags('claim', claim).filter((flag) => flag.resolvedAt === null).length;
  return (
    <InspectorSection title={open > 0 ? t('titleCount', { count: open }) : t('title')}>
      <Flags key={claim} on="claim" target={claim} raising={raising} onRaising={onRaising} />
    </InspectorSection>
  );
}
