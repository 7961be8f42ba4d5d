'use client';

import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { AlertDialog } from '@/components/ui/alert-dialog';
import { Avatar } from '@/components/ui/avatar';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { changeMember, removeMember } from '@/domain/api/members';
import { type MemberRecord, ROLES, type Role } from '@/domain/reviewer';

export type MemberRowsProps = {
  review: string;
  me: { id: string; role: Role };
  members: readonly MemberRecord[];
  manages: boolean;
};

/** The members with their roles. The server keeps the last owner; what it refuses is said. */
export function MemberRows({ review, me, members, manages }: MemberRowsProps) {
  const t = useTranslations('member');
  const format = useFormatter();
  const router = useRouter();
  const [asked, setAsked] = useState<MemberRecord | null>(null);
  const [busy, setBusy] = useState(false);

  const change = async (member: MemberRecord, role: Role) => {
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
    if (asked.id === me.id) return router.push('/reviews');
    notify(t('removed', { name: asked.name }));
    router.refresh();
  };
  const leaving = asked?.id === me.id;

  return (
    <>
      <ul className="grid rounded-lg border bg-card">
        {members.map((member) => (
          <li
            key={member.id}
            className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b px-4 py-2 last:border-b-0"
          >
            <Avatar name={member.name} order={member.colour} decorative className="size-8 text-xs" />
            <div className="grid min-w-0 flex-1 basis-40">
              <Bidi className="truncate font-medium">
                {member.id === me.id ? t('you', { name: member.name }) : member.name}
              </Bidi>
              <span className="text-muted-foreground text-xs">
                {t('columns.joined')} {format.dateTime(new Date(member.joinedAt), { dateStyle: 'medium' })}
              </span>
            </div>
            {manages ? (
              <Select
                aria-label={t('roleOf', { name: member.name })}
                className="w-32"
                value={member.role}
                onValueChange={(role) => void change(member, role)}
                options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
              />
            ) : (
              <span className="text-muted-foreground">{t(`roles.${member.role}`)}</span>
            )}
            {manages || member.id === me.id ? (
              <Button
                variant="quiet"
                size="sm"
                className="w-20"
                aria-label={member.id === me.id ? undefined : t('removeNamed', { name: member.name })}
                onClick={() => setAsked(member)}
              >
                {member.id === me.id ? t('leave') : t('remove')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      <AlertDialog
        open={asked !== null}
        onOpenChange={(open) => (open ? null : setAsked(null))}
        title={leaving ? t('leaveTitle') : t('removeTitle', { name: asked?.name ?? '' })}
        description={leaving ? t('leaveBody') : t('removeBody')}
        confirmLabel={leaving ? t('leave') : t('remove')}
        destructive
        busy={busy}
        onConfirm={() => void remove()}
      />
    </>
  );
}
