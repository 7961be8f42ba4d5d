'use client';

import { useTranslations } from 'next-intl';
import { useLive } from '@/components/live/live-context';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { useBoard } from '@/components/matrix/board';
import { ConclusionForm } from '@/components/matrix/conclusion-form';
import { GradeForm } from '@/components/matrix/grade-form';
import { useStatementWords } from '@/components/matrix/use-statement-words';
import { Bidi } from '@/components/ui/bidi';
import { RelativeTime } from '@/components/ui/relative-time';
import type { MatrixRow } from '@/domain/matrix';
import { nameShown } from '@/domain/reviewer';
import type { StatementRecord } from '@/domain/statement';

/** What people concluded on a statement and how they graded it: read by all, written by editors. */
export function StatementWords({ row }: { row: MatrixRow }) {
  const { live } = useLive();
  useTopics(live.topics, [nounTopic('statement')]);
  const statement = row.statement === null ? undefined : live.state.statement.get(row.statement);
  return statement ? <Words key={statement.id} row={row} statement={statement} /> : null;
}

function Words({ row, statement }: { row: MatrixRow; statement: StatementRecord }) {
  const t = useTranslations('matrix');
  const { mayDecide, grades } = useBoard();
  const words = useStatementWords(statement);
  const conclusion = statement.conclusion ?? null;
  const grade = grades ? (statement.grade ?? null) : null;
  if (!mayDecide && !conclusion && !grade) return null;
  return (
    <div className="grid gap-4 border-t pt-4">
      <section aria-label={t('conclusion')} className="grid gap-2">
        <h3 className="font-semibold text-sm">{t('conclusion')}</h3>
        {conclusion ? (
          <div className="grid gap-1">
            <p dir="auto" className="font-medium">
              {conclusion.label}
            </p>
            <p dir="auto" className="whitespace-pre-line">
              {conclusion.text}
            </p>
            <Signed {...conclusion} />
          </div>
        ) : null}
        {mayDecide ? (
          <ConclusionForm
            key={conclusion?.at ?? 'none'}
            statement={statement.id}
            conclusion={conclusion}
            words={words}
          />
        ) : null}
      </section>
      {grades && (mayDecide || grade) ? (
        <section aria-label={t('grade')} className="grid gap-2">
          <h3 className="font-semibold text-sm">{t('grade')}</h3>
          {grade ? (
            <div className="grid gap-1">
              <p>
                {grade.grade} · {t(`grades.${grade.grade}`)}
              </p>
              <p dir="auto">{grade.reason}</p>
              <Signed {...grade} />
            </div>
          ) : null}
          {mayDecide ? (
            <GradeForm
              key={grade?.at ?? 'none'}
              grade={grade}
              isCorroborated={row.corroborations.independent > 0}
              words={words}
            />
          ) : null}
        </section>
      ) : null}
    </div>
  );
}

function Signed({ by, at }: { by: string; at: string }) {
  const t = useTranslations('matrix');
  const { live } = useLive();
  const member = live.state.member.get(by);
  return (
    <p className="text-muted-foreground text-xs">
      <Bidi>{nameShown(member) ?? t('formerMember')}</Bidi>, <RelativeTime date={at} />
    </p>
  );
}
