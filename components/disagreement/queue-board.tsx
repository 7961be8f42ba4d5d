'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { useAnnounce } from '@/components/article/announcer';
import { AgreementCard } from '@/components/disagreement/agreement-card';
import { hrefOfDisagreement } from '@/components/disagreement/claim-detail';
import { useBoard, useNames } from '@/components/disagreement/context';
import { Detail } from '@/components/disagreement/detail';
import type { DisagreementsScreenProps } from '@/components/disagreement/disagreements-screen';
import { PassesAwaited, QueueEmpty } from '@/components/disagreement/queue-empty';
import { QueueFilters } from '@/components/disagreement/queue-filters';
import { QueueList } from '@/components/disagreement/queue-list';
import { type Choice, useDecisions } from '@/components/disagreement/use-decisions';
import { useQueue } from '@/components/disagreement/use-queue';
import { useQueueKeys } from '@/components/disagreement/use-queue-keys';
import { useLive } from '@/components/live/live-context';
import { PageUpdates } from '@/components/live/page-updates';
import { nounTopic } from '@/components/live/topics';
import { UpdatesPill } from '@/components/live/updates-pill';
import { useTopics } from '@/components/live/use-topics';
import { PageHeader } from '@/components/shell/page-header';
import { Region } from '@/components/shell/region';
import { cn } from '@/components/ui/class-names';
import { may } from '@/domain/policy';

type QueueBoardProps = Pick<DisagreementsScreenProps, 'filter' | 'at' | 'records' | 'waiting' | 'agreement'>;

/** The queue on one side, what was said on the other. */
export function QueueBoard({ filter, at, records, waiting, agreement }: QueueBoardProps) {
  const t = useTranslations('disagreement');
  const kinds = useTranslations('claim.kinds');
  const router = useRouter();
  const announce = useAnnounce();
  const names = useNames();
  const { review, live } = useLive();
  const { role } = useBoard();
  useTopics(live.topics, [nounTopic('member'), nounTopic('review')]);
  const queue = useQueue(filter, records);
  const decisions = useDecisions();
  const [chosen, setChosen] = useState(at);
  /** On a narrow screen either the queue or one of its places is shown. */
  const [opened, setOpened] = useState(at !== null);
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const messageField = useRef<HTMLTextAreaElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);

  const { items } = queue;
  const index = Math.max(
    0,
    items.findIndex(({ key }) => key === chosen),
  );
  const item = items[index];
  const decision =
    item?.on === 'link' ? live.state.linkDecision.get(item.id) : live.state.decision.get(item?.id ?? '');
  const reason = (item && reasons[item.key]) ?? decision?.reason ?? '';
  const nameOf = (one: { on: 'claim' | 'link'; id: string }) =>
    one.on === 'claim' ? names.claim(one.id) : names.link(one.id);

  const choose = (key: string) => {
    setChosen(key);
    setOpened(true);
    const url = new URL(window.location.href);
    url.searchParams.set('at', key);
    window.history.replaceState(null, '', url);
  };
  const go = (step: 1 | -1) => {
    const next = items[chosen === null ? 0 : index + step];
    if (!next) return;
    choose(next.key);
    document.getElementById(`queue-${next.key}`)?.scrollIntoView({ block: 'nearest' });
    announce(t('said.at', { place: items.indexOf(next) + 1, count: items.length, name: nameOf(next) }));
  };
  const decide = async (choice: Choice) => {
    if (!item || !(await decisions.decide(item.id, choice, reason))) return;
    const { [item.key]: _said, ...others } = reasons;
    setReasons(others);
    const left = choice.on === 'claim' ? choice.kind === 'unresolved' : choice.outcome === 'unresolved';
    const outcome =
      choice.on === 'link'
        ? t(`outcomes.${choice.outcome}`)
        : choice.kind === 'unresolved'
          ? ''
          : kinds(choice.kind);
    announce(left ? t('said.left') : t('said.decided', { outcome }));
  };
  const reopen = async () => {
    if (item && (await decisions.reopen(item.on, item.id))) announce(t('said.reopened'));
  };
  useQueueKeys({
    item,
    mayDecide: may(role, 'decide'),
    isSettled: decision !== undefined,
    go,
    decide: (choice) => void decide(choice),
    reopen: () => void reopen(),
    discuss: () => messageField.current?.focus(),
    open: () => {
      if (item) router.push(hrefOfDisagreement(review, item.on, item.id, live.state.link.get(item.id)));
    },
  });

  return (
    <>
      {items.length === 0 ? <PageUpdates count={queue.waiting} onShow={queue.show} /> : null}
      <div className="mx-auto grid w-full max-w-[96rem] grid-cols-[minmax(0,1fr)] gap-4 px-4 pt-5 pb-16 md:px-6">
        <div className={cn('grid gap-4', opened && 'max-lg:hidden')}>
          <PageHeader className="pb-0" title={t('title')} summary={t('summary', queue.counts)} />
          <QueueFilters filter={filter} counts={queue.counts} />
          <PassesAwaited waiting={waiting} />
        </div>
        {items.length === 0 ? (
          <QueueEmpty filter={filter} agreement={agreement} />
        ) : (
          <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[22rem_minmax(0,1fr)]">
            <Region
              label={t('list')}
              workArea
              className={cn(
                'rounded-lg border bg-card lg:sticky lg:top-[calc(var(--shell-top)+1rem)] lg:max-h-[calc(100dvh-var(--shell-top)-2rem)] lg:overflow-y-auto',
                opened && 'max-lg:hidden',
              )}
            >
              <UpdatesPill count={queue.waiting} onShow={queue.show} />
              <QueueList items={items} chosen={item?.key ?? null} onChoose={choose} />
            </Region>
            <Region
              label={t('detail')}
              workArea
              className={cn('rounded-lg border bg-card', !opened && 'max-lg:hidden')}
            >
              {item ? (
                <Detail
                  item={item}
                  decisions={decisions}
                  reason={reason}
                  onReason={(said) => setReasons({ ...reasons, [item.key]: said })}
                  onDecide={(choice) => void decide(choice)}
                  onReopen={() => void reopen()}
                  onBack={() => setOpened(false)}
                  reasonField={reasonField}
                  messageField={messageField}
                />
              ) : null}
            </Region>
          </div>
        )}
        <div className={cn(opened && 'max-lg:hidden')}>
          <AgreementCard agreement={agreement} />
        </div>
      </div>
    </>
  );
}
