'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Announcer } from '@/components/article/announcer';
import { KindBadge } from '@/components/claim/kind-badge';
import { DecisionPath } from '@/components/codebook/decision-path';
import { entryId, KindEntry } from '@/components/codebook/kind-entry';
import { NotesOfKind } from '@/components/codebook/notes-of-kind';
import { useLive } from '@/components/live/live-context';
import { LiveReviewProvider } from '@/components/live/live-review-provider';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { Page, PageHeader } from '@/components/shell/page-header';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import type { ReviewView } from '@/domain/api/reviews';
import { DECISION_PATH, notesOf } from '@/domain/codebook';
import { may } from '@/domain/policy';
import type { ReviewRecords } from '@/domain/review-state';

export type CodebookScreenProps = {
  review: Pick<ReviewView, 'id' | 'role'>;
  me: string;
  records: ReviewRecords;
};

const NO_TEXTS = {};

/** The codebook of a review to read, to print, and for owners to write in. */
export function CodebookScreen({ review, me, records }: CodebookScreenProps) {
  return (
    <LiveReviewProvider review={review.id} me={me} records={records} texts={NO_TEXTS}>
      <Announcer>
        <Codebook mayEdit={may(review.role, 'edit_settings')} />
      </Announcer>
    </LiveReviewProvider>
  );
}

function Codebook({ mayEdit }: { mayEdit: boolean }) {
  const t = useTranslations('codebook');
  const kinds = useTranslations('claim.kinds');
  const { review, live } = useLive();
  useTopics(live.topics, [nounTopic('review')]);
  const codebook = notesOf(live.state.review.get(review));
  return (
    <Page className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5 print:max-w-none print:p-0">
      <PageHeader
        className="pb-0"
        title={t('title')}
        summary={t('summary', { version: codebook.version })}
        actions={
          <Button data-screen-only="" onClick={() => window.print()}>
            <Printer aria-hidden />
            {t('print')}
          </Button>
        }
      />
      <nav aria-label={t('jump')} data-screen-only="">
        <ul className="flex flex-wrap gap-1.5">
          {DECISION_PATH.map((kind) => (
            <li key={kind}>
              <Button asChild size="sm">
                <a href={`#${entryId(kind)}`}>
                  <KindBadge shown={{ kind, suggested: false }} />
                  {kinds(kind)}
                </a>
              </Button>
            </li>
          ))}
        </ul>
      </nav>
      <Card>
        <CardHeader>
          <CardTitle>{t('pathTitle')}</CardTitle>
          <p className="text-muted-foreground">{t('pathLead')}</p>
        </CardHeader>
        <CardBody>
          <DecisionPath />
        </CardBody>
      </Card>
      {DECISION_PATH.map((kind) => (
        <Card key={kind} className="break-inside-avoid p-4 pt-3">
          <NotesOfKind kind={kind} codebook={codebook} mayEdit={mayEdit}>
            {(aside, notes) => (
              <KindEntry kind={kind} level={2} wide aside={aside}>
                {notes}
              </KindEntry>
            )}
          </NotesOfKind>
        </Card>
      ))}
    </Page>
  );
}
