import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import type { InvitationView } from '@/domain/api/invitations';

export type InvitationState = 'open' | 'used' | 'revoked' | 'expired';

/** What became of an invitation. */
export function stateOf({ usedAt, revokedAt, expiresAt }: InvitationView, now: number): InvitationState {
  if (usedAt) return 'used';
  if (revokedAt) return 'revoked';
  return Date.parse(expiresAt) < now ? 'expired' : 'open';
}

/** When that became so. */
const sinceOf = ({ usedAt, revokedAt, expiresAt }: InvitationView) => usedAt ?? revokedAt ?? expiresAt;

export type InvitationDeeds = { copy: () => void; send: () => void; revoke: () => void };

/** One invitation: for whom, as what, how it stands, and what can be done with it while it works. */
export function InvitationRow({ invitation, deeds }: { invitation: InvitationView; deeds: InvitationDeeds }) {
  const t = useTranslations('member.invitations');
  const roles = useTranslations('member.roles');
  const state = stateOf(invitation, Date.now());
  const who = invitation.email ?? t('anyone');
  return (
    <li className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
      <bdi className="truncate font-medium">{who}</bdi>
      <span className="text-muted-foreground">{roles(invitation.role)}</span>
      <Badge tone={state === 'open' ? 'success' : 'outline'} suppressHydrationWarning>
        {t(`state.${state}`)}
      </Badge>
      <span className="text-muted-foreground">
        {state === 'open' ? t('expires') : null} <RelativeTime date={sinceOf(invitation)} />
      </span>
      {state === 'open' ? (
        <span className="ms-auto flex flex-wrap gap-1">
          <Button size="sm" variant="quiet" aria-label={t('copyNamed', { who })} onClick={deeds.copy}>
            {t('copy')}
          </Button>
          {invitation.email ? (
            <Button size="sm" variant="quiet" aria-label={t('sendNamed', { who })} onClick={deeds.send}>
              {t('send')}
            </Button>
          ) : null}
          <Button size="sm" variant="quiet" aria-label={t('revokeNamed', { who })} onClick={deeds.revoke}>
            {t('revoke')}
          </Button>
        </span>
      ) : null}
    </li>
  );
}
