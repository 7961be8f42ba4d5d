'use client';

import { useTranslations } from 'next-intl';
import { InvitationRow } from '@/components/member/invitation-row';
import { useInvitations } from '@/components/member/use-invitations';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { InvitationView } from '@/domain/api/invitations';

/** Who was invited and what became of it. */
export function InvitationList({
  review,
  invitations,
}: {
  review: string;
  invitations: readonly InvitationView[];
}) {
  const t = useTranslations('member.invitations');
  const { copy, send, revoke } = useInvitations(review);
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
            {invitations.map((each) => (
              <InvitationRow
                key={each.id}
                invitation={each}
                deeds={{
                  copy: () => void copy(each.id),
                  send: () => void send(each.id),
                  revoke: () => void revoke(each.id),
                }}
              />
            ))}
          </ul>
        )}
      </CardBody>
    </Card>
  );
}
