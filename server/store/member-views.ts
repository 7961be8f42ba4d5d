import type { MemberView } from '@/domain/api/members';
import { present } from '@/domain/membership';
import type { MemberRecord } from '@/domain/reviewer';
import { pool } from './database';
import { HELD_BACK } from './held-back';
import type { AuthorizedReview } from './membership';
import { membersSeenBy, viewingOf } from './viewing';

type Progress = { id: string; articles: number; finished: number; judgements: number; seen: Date | null };

/**
 * How far each member is. Passes are nobody's opinion and are counted for all; judgements only as the viewer (`$2`) may
 * see them, so that in a blind pass they do not tell how much the others have done.
 */
const PROGRESS = `
  WITH live AS (SELECT id FROM article WHERE review_id = $1 AND removed_at IS NULL AND status = 'ready'),
  open_to_viewer AS (
    SELECT a.id FROM live a JOIN review r ON r.id = $1
    WHERE NOT r.blind_first OR EXISTS (SELECT 1 FROM pass p WHERE p.review_id = $1 AND p.article_id = a.id
      AND p.reviewer_id = $2 AND p.status = 'finished')),
  judged AS (
    SELECT j.reviewer_id, count(*)::int AS n FROM judgement j
    JOIN claim c ON c.review_id = $1 AND c.id = j.claim_id AND c.deleted_at IS NULL
    WHERE j.review_id = $1 AND j.reviewer_id <> ALL (${HELD_BACK}) AND j.article_id IN (SELECT id FROM live)
      AND (j.reviewer_id = $2 OR j.article_id IN (SELECT id FROM open_to_viewer))
    GROUP BY j.reviewer_id),
  passed AS (
    SELECT reviewer_id, count(*)::int AS n FROM pass
    WHERE review_id = $1 AND status = 'finished' AND article_id IN (SELECT id FROM live) GROUP BY reviewer_id)
  SELECT m.id, (SELECT count(*) FROM live)::int AS articles, COALESCE(passed.n, 0) AS finished,
    COALESCE(judged.n, 0) AS judgements,
    CASE WHEN a.preferences->>'appearAway' = 'true' AND m.id <> $2 THEN NULL
      ELSE (SELECT max(s.last_seen_at) FROM session s WHERE s.account_id = a.id) END AS seen
  FROM member m LEFT JOIN account a ON a.id = m.account_id
    LEFT JOIN judged ON judged.reviewer_id = m.id LEFT JOIN passed ON passed.reviewer_id = m.id
  WHERE m.review_id = $1 AND m.removed_at IS NULL`;

const toView = (
  { id, name, pseudonym, role, colour, joinedAt }: MemberRecord,
  progress: Progress | undefined,
  { me, isPupil }: { me: string; isPupil: boolean },
): MemberView => ({
  ...{ id, name, pseudonym, role, colour, joinedAt },
  you: id === me,
  passes: { finished: progress?.finished ?? 0, of: progress?.articles ?? 0 },
  judgements: progress?.judgements ?? 0,
  // Who was here when would tell classmates who has which pseudonym.
  lastSeenAt: isPupil && id !== me ? null : (progress?.seen?.toISOString() ?? null),
});

/** Who is in a review, as one of them may know it: never an email. In the order in which they joined. */
export async function memberViews(review: AuthorizedReview, me: string): Promise<MemberView[]> {
  const [members, { rows }, { viewer }] = await Promise.all([
    membersSeenBy(review, me),
    pool().query<Progress>(PROGRESS, [review, me]),
    viewingOf(review, me),
  ]);
  const progress = new Map(rows.map((row) => [row.id, row]));
  return present(members).map((member) =>
    toView(member, progress.get(member.id), { me, isPupil: viewer.pupilOf !== null }),
  );
}
