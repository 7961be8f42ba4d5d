import type { InvitationView } from '@/domain/api/invitations';
import type { MemberView } from '@/domain/api/members';
import { may } from '@/domain/policy';
import type { Role } from '@/domain/reviewer';
import { invitationsOf } from '@/server/store/invitations';
import { memberViews } from '@/server/store/member-views';
import { isClass } from '@/server/store/members';
import { placeIn } from './place';

export type MembersScreen = {
  me: { id: string; role: Role };
  isClass: boolean;
  members: MemberView[];
  /** Null for who may not manage members. */
  invitations: InvitationView[] | null;
};

export async function loadMembers(reviewId: string): Promise<MembersScreen> {
  const { review, member } = await placeIn(reviewId);
  const [members, invitations, isOfClass] = await Promise.all([
    memberViews(review, member.id),
    may(member.role, 'manage_members') ? invitationsOf(review) : null,
    isClass(review),
  ]);
  return { me: { id: member.id, role: member.role }, isClass: isOfClass, members, invitations };
}
