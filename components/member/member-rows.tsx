'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { MemberRow } from '@/components/member/member-row';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Table, TableHead, TableHeaderCell } from '@/components/ui/table';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { changeMember, type MemberView, removeMember } from '@/domain/api/members';
import type { Role } from '@/domain/reviewer';

export type MemberRowsProps = { review: string; members: readonly MemberView[]; manages: boolean };

/** The members with their roles and how far each is. The server keeps the last owner; what it refuses is said. */
export function MemberRows({ review, members, manages }: MemberRowsProps) {
  const t = useTranslations('member');
  const router = useRouter();
  const [asked, setAsked] = useState<MemberView | null>(null);
  const [busy, setBusy] = useState(false);

  const change = async (member: MemberView, role: Role) => {
    const outcome = await call(changeMember, { params: { review, member: member.id }, body: { role } });
    if (!outcome.ok) return notifyFailure(t('changeFailed', { detail: outcome.problem.detail }));
    notify(t('changed', { name: member.name, role: t(`roles.${role}`) }));
    router.refresh();
  };
  const remove = async () => {
    if (!asked) return;
    setBusy(true);
    const outcome = await call(removeMember, { params: { review, member: asked.id } });
    setBusy(false);
    setAsked(null);
    if (!outcome.ok) return notifyFailure(t('changeFailed', { detail: outcome.problem.detail }));
    if (asked.you) return router.push('/reviews');
    notify(t('removed', { name: asked.name }));
    router.refresh();
  };

  return (
    <>
      <Table label={t('title')} frameClassName="rounded-lg border bg-card">
        <TableHead>
          <tr>
            <TableHeaderCell>{t('columns.name')}</TableHeaderCell>
            <TableHeaderCell>{t('columns.role')}</TableHeaderCell>
            <TableHeaderCell className="text-end max-md:hidden">{t('columns.passes')}</TableHeaderCell>
            <TableHeaderCell className="text-end max-md:hidden">{t('columns.judgements')}</TableHeaderCell>
            <TableHeaderCell className="max-md:hidden">{t('columns.lastSeen')}</TableHeaderCell>
            <TableHeaderCell>
              <VisuallyHidden>{t('columns.actions')}</VisuallyHidden>
            </TableHeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.id}
              member={member}
              manages={manages}
              onRole={(role) => void change(member, role)}
              onRemove={() => setAsked(member)}
            />
          ))}
        </tbody>
      </Table>
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => (open ? null : setAsked(null))}
        title={asked?.you ? t('leaveTitle') : t('removeTitle', { name: asked?.name ?? '' })}
        description={asked?.you ? t('leaveBody') : t('removeBody')}
        confirmLabel={asked?.you ? t('leave') : t('remove')}
        destructive
        busy={busy}
        onConfirm={() => void remove()}
      />
    </>
  );
}
