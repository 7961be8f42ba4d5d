'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call, codeOf, type Outcome } from '@/components/api/client';
import { useAnnounce } from '@/components/article/announcer';
import { useLive } from '@/components/live/live-context';
import type { Incoming } from '@/components/live/live-review';
import { notifyFailure } from '@/components/ui/toaster';
import * as contract from '@/domain/api/conclusions';
import type { Grade, StatementGrade } from '@/domain/grade';
import type { Conclusion, StatementRecord } from '@/domain/statement';

/** What editors write about one statement: a conclusion in their words, and a grade where grades are switched on. */
export function useStatementWords(statement: StatementRecord) {
  const t = useTranslations('matrix');
  const announce = useAnnounce();
  const { review, live } = useLive();
  const [busy, setBusy] = useState(false);
  const params = { review, statement: statement.id };
  const ifMatch = statement.version;

  async function perform(
    request: () => Promise<Outcome<{ event?: unknown }>>,
    done: string,
  ): Promise<boolean> {
    if (busy) return false;
    setBusy(true);
    const outcome = await request();
    if (outcome.ok && outcome.value.event) live.receive(outcome.value.event as Incoming);
    setBusy(false);
    if (outcome.ok) announce(done);
    else
      notifyFailure(
        codeOf(outcome.problem) === 'stale' ? t('stale') : t('failed', { detail: outcome.problem.detail }),
      );
    return outcome.ok;
  }

  return {
    busy,
    conclude: (body: Pick<Conclusion, 'label' | 'text'>) =>
      perform(() => call(contract.conclude, { params, body, ifMatch }), t('done.concluded')),
    withdraw: () =>
      perform(() => call(contract.withdrawConclusion, { params, ifMatch }), t('done.withdrawn')),
    grade: (body: Pick<Grade<StatementGrade>, 'grade' | 'reason'>) =>
      perform(() => call(contract.gradeStatement, { params, body, ifMatch }), t('done.graded')),
    ungrade: () => perform(() => call(contract.ungradeStatement, { params, ifMatch }), t('done.ungraded')),
  };
}

export type StatementWords = ReturnType<typeof useStatementWords>;
