import { type Viewer, viewerOf, visibleRecords } from '@/domain/blind';
import { asClassmate } from '@/domain/classroom';
import type { ReviewRecords } from '@/domain/review-state';
import type { MemberRecord } from '@/domain/reviewer';
import { pool } from './database';
import { membersOf } from './members';
import type { AuthorizedReview } from './membership';
import { articleRecords } from './records';

type Row = {
  blind: boolean;
  finished: string[];
  all: boolean;
  voted: string[];
  /** Null where the review is no class. */
  teachers: string[] | null;
  released: boolean;
};

/** Who a member is as a viewer of events: read from the tables, because a pass may have been finished a moment ago. */
export async function viewingOf(
  review: string,
  member: string,
): Promise<{ viewer: Viewer; voted: ReadonlySet<string> }> {
  const { rows } = await pool().query<Row>(
    `SELECT r.blind_first AS blind,
            ARRAY(SELECT article_id FROM pass WHERE review_id = $1 AND reviewer_id = $2 AND status = 'finished') AS finished,
            NOT EXISTS (SELECT 1 FROM article a WHERE a.review_id = $1 AND a.status = 'ready' AND a.removed_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM pass p WHERE p.review_id = $1 AND p.article_id = a.id
                AND p.reviewer_id = $2 AND p.status = 'finished')) AS all,
            CASE WHEN r.blind_first THEN ARRAY(SELECT link_id FROM vote WHERE review_id = $1 AND reviewer_id = $2)
                 ELSE '{}' END AS voted,
            CASE WHEN r.template = 'class' THEN ARRAY(SELECT id FROM member WHERE review_id = $1 AND role = 'owner')
                 END AS teachers,
            r.released_at IS NOT NULL AS released
     FROM review r WHERE r.id = $1`,
    [review, member],
  );
  const row = rows[0];
  return {
    viewer: {
      id: member,
      blindFirst: row?.blind ?? true,
      finished: new Set(row?.finished ?? []),
      finishedAll: row?.all ?? false,
      pupilOf:
        row?.teachers && !row.teachers.includes(member)
          ? { teachers: new Set(row.teachers), released: row.released }
          : null,
    },
    voted: new Set(row?.voted ?? []),
  };
}

/**
 * The records behind the screens of some articles, as one viewer may see them. The claims at the far ends of links come
 * along only where the link may be seen: that they are there would tell that somebody linked them.
 */
export async function visibleArticleRecords(
  review: string,
  viewer: string,
  articles: readonly string[],
): Promise<ReviewRecords> {
  const all = await articleRecords(review, articles);
  const shown = visibleRecords(all, viewerOf(all, viewer));
  const ends = new Set(shown.link?.flatMap((l) => [l.a, l.b]));
  return {
    ...shown,
    claim: shown.claim?.filter((c) => articles.includes(c.article) || ends.has(c.id)) ?? [],
  };
}

/** Everyone who is or was a member, as one of them may know them: in a class, pupils know each other by pseudonym. */
export async function membersSeenBy(review: AuthorizedReview, viewer: string): Promise<MemberRecord[]> {
  const [members, { viewer: as }] = await Promise.all([membersOf(review), viewingOf(review, viewer)]);
  return members.map((member) => (as.pupilOf ? asClassmate(member, viewer) : member));
}
