'use client';

import { useTranslations } from 'next-intl';
import { useNames } from '@/components/disagreement/context';
import { useLive } from '@/components/live/live-context';
import { KindLetter } from '@/components/review/kind-letter';
import { Avatar } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { isOverruled } from '@/domain/disagreements';
import { judgementsOf } from '@/domain/standing';

/** Everyone's kind and reason for a claim. */
export function JudgementList({ claim }: { claim: string }) {
  const t = useTranslations('disagreement');
  const kinds = useTranslations('claim.kinds');
  const { live } = useLive();
  const names = useNames();
  const judgements = judgementsOf(live.state, claim);
  if (judgements.length === 0) return <p className="text-muted-foreground">{t('noJudgements')}</p>;
  return (
    <ul className="grid gap-2.5">
      {judgements.map((judgement) => {
        const member = live.state.member.get(judgement.reviewer);
        return (
          <li
            key={judgement.reviewer}
            className="grid grid-cols-[auto_auto_minmax(0,1fr)_auto] items-start gap-x-2.5"
          >
            <Avatar name={names.member(judgement.reviewer)} order={member?.colour ?? 0} decorative />
            <KindLetter kind={judgement.kind} className="mt-0.5" />
            <div className="min-w-0">
              <p>
                <Bidi className="font-medium">
                  {judgement.reviewer === live.me ? t('you') : names.member(judgement.reviewer)}
                </Bidi>
                <span className="text-muted-foreground"> · {kinds(judgement.kind)}</span>
              </p>
              {judgement.reason ? <p dir="auto">{judgement.reason}</p> : null}
            </div>
            <span className="flex flex-wrap justify-end gap-1">
              {judgement.recheck ? <Badge tone="warning">{t('recheck')}</Badge> : null}
              {judgement.afterReveal ? <Badge tone="outline">{t('afterReveal')}</Badge> : null}
              {isOverruled(live.state, judgement) ? (
                <Badge tone="outline">{t('decidedAgainst')}</Badge>
              ) : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Everyone's vote on a link. */
export function VoteList({ link }: { link: string }) {
  const t = useTranslations('disagreement');
  const { live } = useLive();
  const names = useNames();
  const votes = [...live.state.vote.values()].filter((vote) => vote.link === link);
  if (votes.length === 0) return <p className="text-muted-foreground">{t('noVotes')}</p>;
  return (
    <ul className="grid gap-2.5">
      {votes.map((vote) => (
        <li key={vote.reviewer} className="flex items-center gap-2.5">
          <Avatar
            name={names.member(vote.reviewer)}
            order={live.state.member.get(vote.reviewer)?.colour ?? 0}
            decorative
          />
          <Bidi className="font-medium">
            {vote.reviewer === live.me ? t('you') : names.member(vote.reviewer)}
          </Bidi>
          <span className="text-muted-foreground">{t(`answers.${vote.answer}`)}</span>
        </li>
      ))}
    </ul>
  );
}
