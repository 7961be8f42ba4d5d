import type { Role } from '@/domain/reviewer';
import { pool } from './database';
import { secretAgain } from './invitation-secret';
import { toRole } from './members';

/** What the letter of an invitation says. `name`: who invites; managers of members go by their names, in classes too. */
export type InvitationLetter = {
  email: string;
  name: string;
  question: string;
  role: Role;
  token: string;
  until: Date;
};

/** An invitation as its letter tells it; null where it is for nobody in particular or works no more. */
export async function invitationLetterOf(
  review: string,
  id: string,
  now: Date,
): Promise<InvitationLetter | null> {
  const { rows } = await pool().query<
    Omit<InvitationLetter, 'role' | 'token'> & { role: string; hash: string }
  >(
    `SELECT i.email, i.role, i.hash, i.expires_at AS until, r.question, m.name
     FROM invitation i JOIN review r ON r.id = i.review_id AND r.deleted_at IS NULL
       JOIN member m ON m.review_id = i.review_id AND m.id = i.created_by
     WHERE i.review_id = $1 AND i.id = $2 AND i.email IS NOT NULL
       AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $3`,
    [review, id, now],
  );
  const [row] = rows;
  const token = row ? secretAgain({ id, hash: row.hash }) : null;
  if (!row || token === null) return null;
  const { email, name, question, until } = row;
  return { email, name, question, until, token, role: toRole(row.role) };
}
