'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useLive } from '@/components/live/live-context';
import { useCommands } from '@/components/shell/commands/use-commands';
import { lazily } from '@/components/ui/lazily';
import { may } from '@/domain/policy';

const Talk = lazily(async () => (await import('@/components/claim/talk')).Talk);

/**
 * What reviewers say to each other about a claim: objections, discussion, and what happened to it. `F` flags, `D` writes.
 * It stands last in the inspector, and its script comes when the page is idle; a key that was pressed before then acts
 * when it is here.
 */
export function TalkSections({ claim }: { claim: string }) {
  const t = useTranslations('discussion');
  const { live } = useLive();
  const [raising, setRaising] = useState(false);
  const [writing, setWriting] = useState(false);
  const message = useRef<HTMLTextAreaElement>(null);
  const self = live.state.member.get(live.me);
  const mayTalk = () => self !== undefined && may(self.role, 'discuss');
  const write = () => {
    setWriting(message.current === null);
    message.current?.focus();
  };
  useCommands('annotator', [
    { id: 'annotator.flag', isAvailable: mayTalk, perform: () => setRaising(true) },
    { id: 'annotator.discuss', isAvailable: mayTalk, perform: write },
  ]);
  return (
    <section aria-label={t('title')}>
      <Talk
        open={raising || writing}
        claim={claim}
        raising={raising}
        onRaising={setRaising}
        field={message}
        onHere={() => {
          if (writing) write();
        }}
      />
    </section>
  );
}
