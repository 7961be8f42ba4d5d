'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { call } from '@/components/api/client';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { RelativeTime } from '@/components/ui/relative-time';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { type invitation, revokeInvitation } from '@/domain/api/invitations';

export type Invitation = z.output<typeof invitation>;

function stateOf({ usedAt, revokedAt, expiresAt }: Invitation, now: number) {
  if (usedAt) return 'used' as const;
  if (revokedAt) return 'revoked' as const;
  return Date.parse(expiresAt) < now ? ('expired' as const) : ('open' as const);
}

/** Who was invited and what became of it. */
export function InvitationList({
  review,
  invitations,
}: {
  review: string;
  invitations: readonly Invitation[];
}) {
  const t = useTranslations('member.invitations');
  const roles = useTranslations('member.roles');
  const router = useRouter();
  const revoke = async (id: string) => {
    const outcome = await call(revokeInvitation, { params: { review, invitation: id } });
    if (!outcome.ok) return notifyFailure(t('failed', { detail: outcome.problem.detail }));
    notify(t('revoked'));
    router.refresh();
  };
  const now = Date.now();
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="py-2">
        {invitations.length === 0 ? (
          <p className="py-2 text-muted-foreground">{t('none')}</p>
        ) : (
          <ul className="grid divide-y">
            {invitations.map((each) => {
              const state = stateOf(each, now);
              const who = each.email ?? t('anyone');
              return (
                <li key={each.id} className="flex min-h-row flex-wrap items-center gap-x-3 gap-y-1 py-1.5">
                  <bdi className="truncate font-medium">{who}</bdi>
                  <span className="text-muted-foreground">{roles(each.role)}</span>
                  <Badge tone={state === 'open' ? 'success' : 'outline'} suppressHydrationWarning>
                    {t(`state.${state}`)}
                  </Badge>
                  {state === 'open' ? (
                    <>
                      <span className="text-muted-foreground">
                        {t('expires')} <RelativeTime date={each.expiresAt} />
                      </span>
                      <Button
                        size="sm"
                        variant="quiet"
                        className="ms-auto"
                        aria-label={t('revokeNamed', { who })}
                        onClick={() => void revoke(each.id)}
                      >
                        {t('revoke')}
                      </Button>
                    </>
                  ) : null}
                </li>
              );
            })}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
