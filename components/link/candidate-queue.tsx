'use client';

import { useTranslations } from 'next-intl';
import { useAnnounce } from '@/components/article/announcer';
import { FacetChoice } from '@/components/compare/facet-choice';
import { AnswerBar } from '@/components/link/answer-bar';
import { CandidateCard } from '@/components/link/candidate-card';
import { useClaimPlace, useLinksBoard } from '@/components/link/links-context';
import { QueueEmpty } from '@/components/link/queue-empty';
import { useCandidates } from '@/components/link/use-candidate-queue';
import { useQueueKeys } from '@/components/link/use-queue-keys';
import { Region } from '@/components/shell/region';
import { Button } from '@/components/ui/button';
import { may } from '@/domain/policy';

/** The pairs that wait for an answer, one by one. */
export function CandidateQueue({ article }: { article: string | null }) {
  const t = useTranslations('link.queue');
  const announce = useAnnounce();
  const place = useClaimPlace();
  const { role } = useLinksBoard();
  const queue = useCandidates(article, (candidate, at, of) =>
    announce(t('announced', { at, of, a: place(candidate.a).name, b: place(candidate.b).name })),
  );
  const mayAnswer = may(role, 'link');
  useQueueKeys(queue, mayAnswer);
  const { candidate, differs } = queue;
  if (!candidate) return <QueueEmpty queue={queue} isFiltered={article !== null} />;
  return (
    <Region label={t('region')} workArea className="grid gap-4 rounded-lg border bg-card p-4 md:p-5">
      <CandidateCard key={candidate.id} candidate={candidate} at={queue.place} of={queue.waiting} />
      <div className="max-md:sticky max-md:bottom-[calc(var(--shell-bottom)+env(safe-area-inset-bottom))] max-md:-mx-4 max-md:-mb-4 max-md:rounded-b-lg max-md:border-t max-md:bg-card max-md:p-3">
        {!mayAnswer ? (
          <p className="text-muted-foreground">{t('readOnly')}</p>
        ) : differs ? (
          <div className="grid gap-3">
            <FacetChoice label={t('differs')} value={differs} onChange={queue.deeds.setDiffers} numbered />
            <div className="flex flex-wrap gap-2">
              <Button variant="primary" onClick={() => queue.deeds.answer('conflicts')}>
                {t('saveConflict')}
              </Button>
              <Button onClick={queue.deeds.cancel}>{t('cancel')}</Button>
            </div>
          </div>
        ) : (
          <AnswerBar queue={queue} />
        )}
      </div>
    </Region>
  );
}
