import type { ReviewView } from '@/domain/api/reviews';
import { type CodebookNotes, notesOf } from '@/domain/codebook';
import type { ReviewTemplate } from '@/domain/review';
import type { MemberRecord, Role } from '@/domain/reviewer';
import { reviewCounts } from './counts';
import { database } from './database';
import type { AuthorizedReview } from './membership';
import { unknownCursor } from './refusals';

const iso = (date: Date | null) => date?.toISOString() ?? null;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

type Row = NonNullable<Awaited<ReturnType<ReturnType<typeof database>['review']['findUnique']>>>;

async function view(row: Row, member: { id: string; role: string }): Promise<ReviewView> {
  return {
    id: row.id,
    question: row.question,
    eventDate: row.eventDate,
    place: row.place,
    template: row.template as ReviewTemplate,
    requiredJudgements: row.requiredJudgements as ReviewView['requiredJudgements'],
    blindFirst: row.blindFirst,
    hideSuggestions: row.hideSuggestions,
    grades: row.grades,
    learns: row.learns,
    collapseComments: row.collapseComments,
    contentNote: row.contentNote,
    codebookVersion: notesOf({ codebook: row.codebook as CodebookNotes | null }).version,
    isSample: row.isSample,
    role: member.role as Role,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    archivedAt: iso(row.archivedAt),
    releasedAt: iso(row.releasedAt),
    counts: await reviewCounts(row.id, member.id),
  };
}

/** One review as a member sees it. */
export async function reviewView(
  review: AuthorizedReview,
  member: Pick<MemberRecord, 'id' | 'role'>,
): Promise<ReviewView> {
  return view(await database().review.findUniqueOrThrow({ where: { id: review } }), member);
}

/** An account's reviews, last changed first. The cursor is the last one's id. */
export async function reviewPage(
  account: string,
  filter: { limit: number; cursor?: string; archived?: boolean },
): Promise<{ items: ReviewView[]; nextCursor: string | null }> {
  if (filter.cursor && !UUID.test(filter.cursor)) throw unknownCursor();
  const rows = await database().review.findMany({
    where: {
      deletedAt: null,
      ...(filter.archived === undefined ? {} : { archivedAt: filter.archived ? { not: null } : null }),
      members: { some: { accountId: account, removedAt: null } },
    },
    include: { members: { where: { accountId: account } } },
    orderBy: [{ changedAt: 'desc' }, { id: 'desc' }],
    take: filter.limit + 1,
    ...(filter.cursor ? { cursor: { id: filter.cursor }, skip: 1 } : {}),
  });
  const items = await Promise.all(
    rows
      .slice(0, filter.limit)
      .map(({ members: [member], ...row }) => view(row, member ?? { id: account, role: 'viewer' })),
  );
  return { items, nextCursor: rows.length > filter.limit ? (items.at(-1)?.id ?? null) : null };
}
