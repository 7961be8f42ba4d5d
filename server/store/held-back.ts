/**
 * SQL for the teachers whose own pass viewer `$2` of review `$1` may not see yet, as an array: the same rule as
 * `isKept` of domain/classroom.ts, for what is counted in the database. It depends on no row, so it is worked out once.
 */
export const HELD_BACK = `ARRAY(
  SELECT teacher.id FROM review class JOIN member teacher ON teacher.review_id = class.id AND teacher.role = 'owner'
  WHERE class.id = $1 AND class.template = 'class' AND class.released_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM member me WHERE me.review_id = $1 AND me.id = $2 AND me.role = 'owner'))`;
