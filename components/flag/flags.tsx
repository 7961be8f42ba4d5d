'use client';

import { Flag } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { call } from '@/components/api/client';
import { FlagForm } from '@/components/flag/flag-form';
import { useLive } from '@/components/live/live-context';
import type { Incoming } from '@/components/live/live-review';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { notifyFailure } from '@/components/ui/toaster';
import * as contract from '@/domain/api/flags';
import type { FlagRecord } from '@/domain/judgement';
import { may } from '@/domain/policy';
import { nameShown } from '@/domain/reviewer';

export type FlagsProps = {
  on: 'claim' | 'link';
  target: string;
  /** The form is open: the screen's key and button open it. */
  raising: boolean;
  onRaising: (raising: boolean) => void;
};

/** The flags of a claim or link on a live screen. */
export function useFlags(on: 'claim' | 'link', target: string): FlagRecord[] {
  const { live } = useLive();
  useTopics(live.topics, [nounTopic('flag')]);
  return [...live.state.flag.values()]
    .filter((flag) => flag[on] === target)
    .sort((x, y) => (x.at < y.at ? -1 : 1));
}

/** What reviewers object to here, and the way to object or to settle it. */
export function Flags({ on, target, raising, onRaising }: FlagsProps) {
  const t = useTranslations('flag');
  const { review, live } = useLive();
  const flags = useFlags(on, target);
  const self = live.state.member.get(live.me);
  const mayFlag = self !== undefined && may(self.role, 'flag');
  const nameOf = (id: string | null) => {
    if (id === live.me) return t('you');
    const member = live.state.member.get(id ?? '');
    return nameShown(member) ?? t('former');
  };
  const resolve = async (flag: FlagRecord) => {
    const body = { resolved: flag.resolvedAt === null };
    const outcome = await call(contract.resolveFlag, { params: { review, flag: flag.id }, body });
    if (!outcome.ok) notifyFailure(t('failed', { detail: outcome.problem.detail }));
    else if (outcome.value.event) live.receive(outcome.value.event as Incoming);
  };
  const raise = async (flag: { about: FlagRecord['about']; sentence: string }) => {
    const body = { [on]: target, ...flag };
    const outcome = await call(contract.raiseFlag, { params: { review }, body });
    if (!outcome.ok) return outcome.problem.detail;
    if (outcome.value.event) live.receive(outcome.value.event as Incoming);
    onRaising(false);
    return null;
  };
  return (
    <div className="grid gap-2">
      {flags.length > 0 ? (
        <ul className="grid gap-2">
          {flags.map((flag) => (
            <li key={flag.id} className="flex items-start gap-2 text-sm">
              <Flag
                aria-hidden
                className={`mt-0.5 size-4 shrink-0 ${flag.resolvedAt ? 'text-muted-foreground' : 'text-warning'}`}
              />
              <div className="min-w-0 flex-1">
                <p dir="auto">{flag.sentence}</p>
                <p className="text-muted-foreground text-xs">
                  <Bidi>{t('by', { subject: t(`subjects.${flag.about}`), name: nameOf(flag.by) })}</Bidi>
                  {flag.resolvedAt ? (
                    <Bidi> · {t('resolved', { name: nameOf(flag.resolvedBy) })}</Bidi>
                  ) : null}
                </p>
              </div>
              {self && (flag.by === live.me || may(self.role, 'decide')) ? (
                <Button size="sm" variant="quiet" onClick={() => void resolve(flag)}>
                  {t(flag.resolvedAt ? 'reopen' : 'resolve')}
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {raising && mayFlag ? (
        <FlagForm
          on={{ noun: on, id: target }}
          first={on === 'link' ? 'link' : 'boundary'}
          onRaise={raise}
          onCancel={() => onRaising(false)}
        />
      ) : mayFlag ? (
        <Button size="sm" variant="quiet" className="w-fit" onClick={() => onRaising(true)}>
          <Flag aria-hidden />
          {t('raise')}
        </Button>
      ) : null}
    </div>
  );
}
