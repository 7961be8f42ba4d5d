'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useEffect } from 'react';
import { ClaimHistory } from '@/components/activity/claim-history';
import { ClaimDiscussions } from '@/components/discussion/claim-discussions';
import { LiveThreads } from '@/components/discussion/live-threads';
import { ClaimFlags } from '@/components/flag/claim-flags';
import { useLive } from '@/components/live/live-context';

export type TalkProps = {
  /** A key asks for a part of it that may not be here yet. */
  open: boolean;
  claim: string;
  raising: boolean;
  onRaising: (raising: boolean) => void;
  /** The field of a new thread about the claim. */
  field: RefObject<HTMLTextAreaElement | null>;
  /** Now that the field is here. */
  onHere: () => void;
};

/** Objections to a claim, the talk about it and about its article, and what happened to it. */
export function Talk({ claim, raising, onRaising, field, onHere }: TalkProps) {
  const t = useTranslations('discussion');
  const { live } = useLive();
  const article = live.state.claim.get(claim)?.article;
  useEffect(onHere, [onHere]);
  return (
    <>
      <ClaimFlags claim={claim} raising={raising} onRaising={onRaising} />
      <ClaimDiscussions claim={claim} field={field} />
      <ClaimHistory claim={claim} />
      {article ? (
        <details className="border-t px-4 py-3">
          <summary className="cursor-pointer font-semibold text-sm pointer-coarse:py-3">
            {t('articleTitle')}
          </summary>
          <div className="pt-2">
            <LiveThreads on="article" target={article} />
          </div>
        </details>
      ) : null}
    </>
  );
}
