'use client';

import { UserPlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useFreshPage } from '@/components/live/use-fresh-page';
import { ClassLink } from '@/components/member/class-link';
import { InvitationList } from '@/components/member/invitation-list';
import { MemberRows } from '@/components/member/member-rows';
import { Page, PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { lazily } from '@/components/ui/lazily';
import type { InvitationView } from '@/domain/api/invitations';
import type { MemberView } from '@/domain/api/members';
import { ROLES, type Role } from '@/domain/reviewer';

const InviteDialog = lazily(async () => (await import('@/components/member/invite-dialog')).InviteDialog);

export type MembersScreenProps = {
  review: string;
  me: { id: string; role: Role };
  isClass: boolean;
  members: readonly MemberView[];
  /** Null for who may not manage members. */
  invitations: readonly InvitationView[] | null;
};

/** Who works on a review, what each may do, and who is invited. */
export function MembersScreen({ review, me, isClass, members, invitations }: MembersScreenProps) {
  const t = useTranslations('member');
  const [inviting, setInviting] = useState(false);
  useFreshPage();
  return (
    <Page className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5">
      <PageHeader
        className="pb-0"
        title={t('title')}
        summary={t('summary', { count: members.length })}
        actions={
          invitations ? (
            <Button variant="primary" onClick={() => setInviting(true)}>
              <UserPlus aria-hidden />
              {t('invite')}
            </Button>
          ) : null
        }
      />
      <MemberRows review={review} members={members} manages={invitations !== null} />
      {isClass ? (
        <p className="text-muted-foreground">{me.role === 'owner' ? t('classTeacher') : t('classPupil')}</p>
      ) : null}
      {invitations ? (
        <>
          {isClass ? (
            <ClassLink review={review} links={invitations.filter(({ classLink }) => classLink)} />
          ) : null}
          <InvitationList review={review} invitations={invitations.filter(({ classLink }) => !classLink)} />
          <InviteDialog review={review} open={inviting} onOpenChange={setInviting} />
        </>
      ) : null}
      <Card>
        <CardHeader>
          <CardTitle>{t('may.title')}</CardTitle>
        </CardHeader>
        <CardBody>
          <dl className="grid gap-2">
            {ROLES.map((role) => (
              <div key={role} className="grid sm:grid-cols-[7rem_minmax(0,1fr)]">
                <dt className="font-medium">{t(`roles.${role}`)}</dt>
                <dd className="text-muted-foreground">{t(`may.${role}`)}</dd>
              </div>
            ))}
          </dl>
        </CardBody>
      </Card>
    </Page>
  );
}
