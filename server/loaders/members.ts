import { may } from '@/domain/policy';
import type { MemberRecord, Role } from '@/domain/reviewer';
import { type InvitationView, invitationsOf } from '@/server/store/invitations';
import { membersOf } from '@/server/store/members';
import { placeIn } from './place';

export type MembersScreen = {
  me: { id: string; role: Role };
  members: MemberRecord[];
  /** Null for who may not manage members. */
  invitations: InvitationView[] | null;
};

export async function loadMembers(reviewId: string): Promise<MembersScreen> {
  const { review, member } = await placeIn(reviewId);
  const [members, invitations] = await Promise.all([
    membersOf(review),
    may(member.role, 'manage_members') ? invitationsOf(review) : null,
  ]);
  return { me: { id: member.id, role: member.role }, members, invitations };
}
