'use client';

import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type RefObject, useState } from 'react';
import { ClaimDetail, LinkDetail } from '@/components/disagreement/claim-detail';
import { useBoard } from '@/components/disagreement/context';
import { DecideBar } from '@/components/disagreement/decide-bar';
import { DecisionBox } from '@/components/disagreement/decision-box';
import { OwnReason } from '@/components/disagreement/own-reason';
import type { QueueItem } from '@/components/disagreement/queue';
import type { Choice, Decisions } from '@/components/disagreement/use-decisions';
import { LiveThreads } from '@/components/discussion/live-threads';
import { Flags } from '@/components/flag/flags';
import { useUnsentWords } from '@/components/live/kept-words-context';
import { useLive } from '@/components/live/live-context';
import { Button } from '@/components/ui/button';
import { isLive } from '@/domain/claim-rules';
import { may } from '@/domain/policy';

export type DetailProps = {
  item: QueueItem;
  decisions: Decisions;
  reason: string;
  onReason: (reason: string) => void;
  onDecide: (choice: Choice) => void;
  onReopen: () => void;
  onBack: () => void;
  reasonField: RefObject<HTMLTextAreaElement | null>;
  messageField: RefObject<HTMLTextAreaElement | null>;
};

/** One disagreement: what was said, what is decided or can be, and the talk beside it. */
export function Detail(props: DetailProps) {
  const { item, decisions, reason, onReason, onDecide, onReopen, onBack } = props;
  const t = useTranslations('disagreement');
  const discussion = useTranslations('discussion');
  const { live } = useLive();
  const { role } = useBoard();
  const [raising, setRaising] = useState(false);
  const { on, id } = item;
  const mayDecide = may(role, 'decide');
  const settled = on === 'claim' ? live.state.decision.has(id) : live.state.linkDecision.has(id);
  const claim = live.state.claim.get(id);
  const gone = on === 'claim' ? !claim || !isLive(claim) : Boolean(live.state.link.get(id)?.deletedAt);
  const stored = on === 'claim' ? live.state.decision.get(id) : live.state.linkDecision.get(id);
  useUnsentWords({ noun: on, id }, t('reason'), reason === (stored?.reason ?? '') ? null : reason);
  return (
    <div className="grid gap-5 p-4 md:p-6">
      <Button size="sm" variant="quiet" className="w-fit lg:hidden" onClick={onBack}>
        <ArrowLeft aria-hidden className="flip-rtl" />
        {t('back')}
      </Button>
      {gone ? <p className="text-warning">{t('removed')}</p> : null}
      {on === 'claim' ? <ClaimDetail claim={id} /> : <LinkDetail link={id} />}
      <Flags key={`flags.${item.key}`} on={on} target={id} raising={raising} onRaising={setRaising} />
      <DecisionBox on={on} id={id} onReopen={mayDecide && settled ? onReopen : undefined} />
      {gone ? null : mayDecide ? (
        <DecideBar
          on={on}
          id={id}
          decisions={decisions}
          reason={reason}
          onReason={onReason}
          onDecide={onDecide}
          field={props.reasonField}
        />
      ) : on === 'claim' ? (
        <OwnReason key={`reason.${id}`} claim={id} />
      ) : (
        <p className="text-muted-foreground">{t('notEditorLink')}</p>
      )}
      <section aria-label={discussion('title')} className="grid gap-2 border-t pt-4">
        <h3 className="font-semibold text-sm">{discussion('title')}</h3>
        <LiveThreads key={`threads.${item.key}`} on={on} target={id} field={props.messageField} />
      </section>
    </div>
  );
}
