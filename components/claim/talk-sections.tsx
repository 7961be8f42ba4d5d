'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { ClaimHistory } from '@/components/activity/claim-history';
import { ClaimDiscussions } from '@/components/discussion/claim-discussions';
import { LiveThreads } from '@/components/discussion/live-threads';
import { ClaimFlags } from '@/components/flag/claim-flags';
import { useLive } from '@/components/live/live-context';
import { useCommands } from '@/components/shell/commands/use-commands';
import { may } from '@/domain/policy';

/** What reviewers say to each other about a claim: objections, discussion, and what happened to it. `F` flags, `D` writes. */
export function TalkSections({ claim }: { claim: string }) {
  const t = useTranslations();
  const { live } = useLive();
  const [raising, setRaising] = useState(false);
  const message = useRef<HTMLTextAreaElement>(null);
  const self = live.state.member.get(live.me);
  const article = live.state.claim.get(claim)?.article;
  const mayTalk = () => self !== undefined && may(self.role, 'discuss');
  useCommands('annotator', [
    {
      id: 'annotator.flag',
      isAvailable: mayTalk,
      perform: () => setRaising(true),
    },
    {
      id: 'annotator.discuss',
      isAvailable: mayTalk,
      perform: () => message.current?.focus(),
    },
  ]);
  return (
    <section aria-label={t('discussion.title')}>
      <ClaimFlags claim={claim} raising={raising} onRaising={setRaising} />
      <ClaimDiscussions claim={claim} field={message} />
      <ClaimHistory claim={claim} />
      {article ? (
        <details className="border-t px-4 py-3">
          <summary className="cursor-pointer font-semibold text-sm pointer-coarse:py-3">
            {t('discussion.articleTitle')}
          </summary>
          <div className="pt-2">
            <LiveThreads on="article" target={article} />
          </div>
        </details>
      ) : null}
    </section>
  );
}
