'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { call } from '@/components/api/client';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { invitationLink, revokeInvitation, sendInvitation } from '@/domain/api/invitations';

/** The address as people here reach the server: it may know itself by another one. */
export const addressHere = (link: string) => new URL(new URL(link).pathname, location.origin).href;

/** What can be done with an invitation that still works. */
export function useInvitations(review: string) {
  const t = useTranslations('member.invitations');
  const router = useRouter();
  const failed = (detail: string) => notifyFailure(t('unchanged', { detail }));

  /** The link; null when it cannot be shown, which is said. */
  const linkOf = async (invitation: string): Promise<string | null> => {
    const outcome = await call(invitationLink, { params: { review, invitation } });
    if (outcome.ok) return addressHere(outcome.value.link);
    failed(outcome.problem.detail);
    return null;
  };
  const copy = async (invitation: string) => {
    const link = await linkOf(invitation);
    if (link === null) return;
    await navigator.clipboard.writeText(link);
    notify(t('copied'));
  };
  const send = async (invitation: string) => {
    const outcome = await call(sendInvitation, { params: { review, invitation } });
    if (!outcome.ok) return failed(outcome.problem.detail);
    notify(t('sent'));
  };
  const revoke = async (invitation: string) => {
    const outcome = await call(revokeInvitation, { params: { review, invitation } });
    if (!outcome.ok) return failed(outcome.problem.detail);
    notify(t('revoked'));
    router.refresh();
  };
  return { linkOf, copy, send, revoke };
}
