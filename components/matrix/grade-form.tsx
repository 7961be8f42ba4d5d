'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { StatementWords } from '@/components/matrix/use-statement-words';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type Grade, STATEMENT_GRADES, type StatementGrade } from '@/domain/grade';

export type GradeFormProps = {
  grade: Grade<StatementGrade> | null;
  /** An independent origin corroborates it: only then is the first grade offered. */
  isCorroborated: boolean;
  words: StatementWords;
};

/** The credibility of a statement as a person grades it: empty until somebody does, and never without a reason. */
export function GradeForm({ grade, isCorroborated, words }: GradeFormProps) {
  const t = useTranslations('matrix');
  const [chosen, setChosen] = useState<StatementGrade | ''>(grade?.grade ?? '');
  const [reason, setReason] = useState(grade?.reason ?? '');
  const [isTried, setTried] = useState(false);
  const isChanged = chosen !== (grade?.grade ?? '') || reason.trim() !== (grade?.reason ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (chosen === '' || reason.trim() === '' || !isChanged) return;
    void words.grade({ grade: chosen, reason: reason.trim().replace(/\s+/g, ' ') });
  };
  return (
    <form noValidate onSubmit={submit} className="grid gap-2">
      <Field
        label={t('gradeLabel')}
        hint={isCorroborated ? t('gradeHint') : t('gradeHintAlone')}
        error={isTried && chosen === '' ? t('gradeMissing') : undefined}
      >
        <Select
          value={chosen}
          onValueChange={setChosen}
          placeholder={t('gradeNone')}
          options={STATEMENT_GRADES.filter(
            (each) => each !== '1' || isCorroborated || grade?.grade === '1',
          ).map((each) => ({ value: each, label: `${each} · ${t(`grades.${each}`)}` }))}
        />
      </Field>
      <Field
        label={t('gradeReason')}
        error={isTried && reason.trim() === '' ? t('gradeReasonMissing') : undefined}
      >
        <Input
          dir="auto"
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" busy={words.busy}>
          {t('giveGrade')}
        </Button>
        {grade ? (
          <Button variant="quiet" busy={words.busy} onClick={() => void words.ungrade()}>
            {t('takeGrade')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
