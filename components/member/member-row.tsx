import { useTranslations } from 'next-intl';
import { usePeopleHere } from '@/components/live/presence-context';
import { Avatar } from '@/components/ui/avatar';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { Select } from '@/components/ui/select';
import { TableCell, TableRow } from '@/components/ui/table';
import type { MemberView } from '@/domain/api/members';
import { ROLES, type Role } from '@/domain/reviewer';

export type MemberRowProps = {
  member: MemberView;
  manages: boolean;
  onRole: (role: Role) => void;
  onRemove: () => void;
};

/** One member. On a phone what is counted stands under the name. */
export function MemberRow({ member, manages, onRole, onRemove }: MemberRowProps) {
  const t = useTranslations('member');
  const { name, pseudonym, you, role, passes, judgements, lastSeenAt } = member;
  const passed = t('passes', passes);
  const present = useTranslations('presence');
  const isHere = usePeopleHere().some((person) => person.member === member.id);
  const seen = isHere ? present('now') : lastSeenAt ? <RelativeTime date={lastSeenAt} /> : t('notSeen');
  return (
    <TableRow className="hover:bg-transparent">
      <TableCell className="py-2">
        <span className="flex items-center gap-3">
          <Avatar name={name} order={member.colour} decorative className="size-8 text-xs max-sm:hidden" />
          <span className="grid min-w-0">
            <Bidi className="font-medium">{you ? t('you', { name }) : name}</Bidi>
            {pseudonym && pseudonym !== name ? (
              <span className="text-muted-foreground text-xs">
                {t(you ? 'youAre' : 'knownAs', { pseudonym })}
              </span>
            ) : null}
            <span className="text-muted-foreground text-xs md:hidden">
              {t('passesOnPhone', passes)} · {t('judgements', { count: judgements })}
              {isHere || lastSeenAt ? <> · {seen}</> : null}
            </span>
          </span>
        </span>
      </TableCell>
      <TableCell>
        {manages ? (
          <Select
            aria-label={t('roleOf', { name })}
            className="w-28"
            value={role}
            onValueChange={onRole}
            options={ROLES.map((value) => ({ value, label: t(`roles.${value}`) }))}
          />
        ) : (
          t(`roles.${role}`)
        )}
      </TableCell>
      <TableCell className="text-end tabular-nums max-md:hidden">{passed}</TableCell>
      <TableCell className="text-end tabular-nums max-md:hidden">{judgements}</TableCell>
      <TableCell className="whitespace-nowrap text-muted-foreground max-md:hidden">{seen}</TableCell>
      <TableCell className="text-end">
        {manages || you ? (
          <Button
            variant="quiet"
            size="sm"
            aria-label={you ? undefined : t('removeNamed', { name })}
            onClick={onRemove}
          >
            {you ? t('leave') : t('remove')}
          </Button>
        ) : null}
      </TableCell>
    </TableRow>
  );
}
