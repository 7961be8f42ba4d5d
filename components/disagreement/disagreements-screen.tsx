'use client';

import { Announcer } from '@/components/article/announcer';
import { CodebookBeside } from '@/components/codebook/codebook-beside';
import { BoardContext } from '@/components/disagreement/context';
import { QueueBoard } from '@/components/disagreement/queue-board';
import { LiveReviewProvider } from '@/components/live/live-review-provider';
import type { ReviewView } from '@/domain/api/reviews';
import type { DisagreementFilter } from '@/domain/disagreements';
import type { Agreement } from '@/domain/metrics/agreement';
import type { PassWaiting } from '@/domain/pass-waiting';
import type { ReviewRecords } from '@/domain/review-state';

export type DisagreementsScreenProps = {
  review: Pick<ReviewView, 'id' | 'role'>;
  me: string;
  filter: DisagreementFilter;
  /** The place of the queue to begin at, as `claim:<id>` or `link:<id>`. */
  at: string | null;
  records: ReviewRecords;
  names: Readonly<Record<string, string>>;
  waiting: readonly PassWaiting[];
  agreement: Agreement;
};

const NO_TEXTS = {};

/** What reviewers do not see alike, one after the other, until it is settled or left as it is. */
export function DisagreementsScreen({ review, me, records, names, ...rest }: DisagreementsScreenProps) {
  return (
    <LiveReviewProvider review={review.id} me={me} records={records} texts={NO_TEXTS}>
      <Announcer>
        <BoardContext value={{ role: review.role, names }}>
          <CodebookBeside>
            <QueueBoard records={records} {...rest} />
          </CodebookBeside>
        </BoardContext>
      </Announcer>
    </LiveReviewProvider>
  );
}
