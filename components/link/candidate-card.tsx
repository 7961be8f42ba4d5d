'use client';

import { Columns2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CandidateReasons } from '@/components/link/candidate-reasons';
import { CandidateSide } from '@/components/link/candidate-side';
import { comparing, useClaimPlace, useMemberName } from '@/components/link/links-context';
import { useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';
import type { CandidateRecord } from '@/domain/claim-link';
import { isLive } from '@/domain/claim-rules';

export type CandidateCardProps = {
  candidate: CandidateRecord;
  /** Its place among those that wait, from 1. */
  at: number;
  of: number;
};

/** Two claims in their surroundings, who says them, and why they were put beside each other. */
export function CandidateCard({ candidate, at, of }: CandidateCardProps) {
  const t = useTranslations('link.queue');
  const { review } = useLive();
  const place = useClaimPlace();
  // The one whose article came first stands first.
  const sides = [candidate.a, candidate.b].sort(
    (x, y) => (place(x).article?.number ?? 0) - (place(y).article?.number ?? 0),
  );
  return (
    <article
      className="grid gap-4"
      aria-label={t('pair', { a: place(sides[0] ?? '').name, b: place(sides[1] ?? '').name })}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-muted-foreground tabular-nums">{t('position', { at, of })}</p>
        <Button asChild size="sm" variant="quiet">
          <Link href={comparing(review, candidate)}>
            <Columns2 aria-hidden />
            {t('compare')}
          </Link>
        </Button>
      </div>
      <Meanwhile candidate={candidate} />
      <div className="grid gap-4 md:grid-cols-2">
        {sides.map((claim) => (
          <CandidateSide key={claim} claim={claim} />
        ))}
      </div>
      <CandidateReasons reasons={candidate.reasons} />
    </article>
  );
}

/** Somebody else has answered this pair, or removed a claim of it, while one looked. It stays until one goes on. */
function Meanwhile({ candidate }: { candidate: CandidateRecord }) {
  const t = useTranslations('link.queue');
  const place = useClaimPlace();
  const member = useMemberName();
  const gone = [candidate.a, candidate.b].some((id) => {
    const { claim } = place(id);
    return !claim || !isLive(claim);
  });
  if (!gone && candidate.status === 'open') return null;
  return (
    <p role="status" className="text-warning">
      {gone
        ? t('gone')
        : t(candidate.status === 'rejected' ? 'saidUnrelated' : 'saidLinked', {
            name: member(candidate.answeredBy),
          })}
    </p>
  );
}
