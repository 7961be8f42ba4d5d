'use client';

import { useTranslations } from 'next-intl';
import { call, type Outcome } from '@/components/api/client';
import { usePlace } from '@/components/discussion/place';
import { notifyFailure } from '@/components/ui/toaster';
import type { DiscussionView } from '@/domain/api/discussions';
import * as contract from '@/domain/api/discussions';
import type { DiscussionTarget } from '@/domain/discussion';

type Words = { text: string; mentions: string[] };
type Changed = DiscussionView & { reviewVersion: number; event: unknown };

/** What one can do in a discussion. True when it was done, else the sentence that says why not. */
export function useDiscussionDeeds() {
  const t = useTranslations('discussion');
  const { review, receive } = usePlace();
  const taken = (outcome: Outcome<Changed>): true | string => {
    if (!outcome.ok) return outcome.problem.detail;
    receive(outcome.value);
    return true;
  };
  const orSay = (result: true | string) => {
    if (result !== true) notifyFailure(t('failedChange', { detail: result }));
  };
  return {
    start: async (on: DiscussionTarget, target: string | null, words: Words) =>
      taken(await call(contract.startDiscussion, { params: { review }, body: { on, target, ...words } })),
    reply: async (discussion: string, words: Words) =>
      taken(await call(contract.reply, { params: { review, discussion }, body: words })),
    edit: async (message: string, words: Words) =>
      taken(await call(contract.editMessage, { params: { review, message }, body: words })),
    remove: async (message: string) =>
      orSay(taken(await call(contract.removeMessage, { params: { review, message } }))),
    resolve: async (discussion: string, resolved: boolean) =>
      orSay(
        taken(await call(contract.resolveDiscussion, { params: { review, discussion }, body: { resolved } })),
      ),
  };
}
