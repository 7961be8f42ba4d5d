'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { call } from '@/components/api/client';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { Textarea } from '@/components/ui/textarea';
import { notify, notifyFailure } from '@/components/ui/toaster';
import * as contract from '@/domain/api/conclusions';
import { type SourceGrade as Letter, SOURCE_GRADES } from '@/domain/grade';
import type { ReportGrade } from '@/domain/report/report';
import type { SourceRecord } from '@/domain/source';

type SourceGradeProps = {
  review: string;
  source: SourceRecord;
  grade: ReportGrade<Letter> | null;
  mayGrade: boolean;
};

const NONE = 'none';

/** The Admiralty letter as a person gave it: with its words, who gave it and why. Nothing chooses one beforehand. */
export function SourceGrade({ review, source, grade, mayGrade }: SourceGradeProps) {
  const t = useTranslations('source.grade');
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="grid gap-4">
        {grade ? (
          <p>
            <strong>{t('given', { grade: grade.grade, words: t(`words.${grade.grade}`) })}</strong>{' '}
            <Bidi className="text-muted-foreground">{t('by', { by: grade.by, reason: grade.reason })}</Bidi>
          </p>
        ) : (
          <p className="text-muted-foreground">{t('nobody')}</p>
        )}
        {mayGrade ? (
          <GradeForm key={source.version} review={review} source={source} isGraded={grade !== null} />
        ) : null}
      </CardBody>
    </Card>
  );
}

type GradeFormProps = { review: string; source: SourceRecord; isGraded: boolean };

function GradeForm({ review, source, isGraded }: GradeFormProps) {
  const t = useTranslations('source.grade');
  const router = useRouter();
  const [grade, setGrade] = useState<Letter | typeof NONE>(NONE);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const params = { review, source: source.id };
  const done = (outcome: { ok: true } | { ok: false; problem: { detail: string } }, said: string) => {
    setBusy(false);
    if (!outcome.ok) return notifyFailure(outcome.problem.detail);
    notify(said);
    router.refresh();
  };
  const give = async () => {
    setTried(true);
    if (busy || grade === NONE || reason.trim() === '') return;
    setBusy(true);
    const body = { grade, reason: reason.trim() };
    done(await call(contract.gradeSource, { params, body, ifMatch: source.version }), t('saved'));
  };
  const takeAway = async () => {
    setBusy(true);
    done(await call(contract.ungradeSource, { params, ifMatch: source.version }), t('removed'));
  };
  return (
    <form
      className="grid max-w-lg gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <Field label={t('letter')} error={tried && grade === NONE ? t('letterMissing') : undefined}>
        <Select
          options={[
            { value: NONE, label: t('choose') },
            ...SOURCE_GRADES.map((value) => ({
              value,
              label: t('given', { grade: value, words: t(`words.${value}`) }),
            })),
          ]}
          value={grade}
          onValueChange={setGrade}
        />
      </Field>
      <Field
        label={t('reason')}
        hint={t('reasonHint')}
        error={tried && reason.trim() === '' ? t('reasonMissing') : undefined}
      >
        <Textarea
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
        {isGraded ? (
          <Button variant="quiet" disabled={busy} onClick={() => void takeAway()}>
            {t('remove')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
