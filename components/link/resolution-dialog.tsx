'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { CheckboxField } from '@/components/ui/checkbox';
import { DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import type { Resolution } from '@/domain/claim-link';
import { type DatesSaid, NEEDS_DATES, type SideDate } from '@/domain/resolving';

type Side = 'a' | 'b';
const SIDES: readonly Side[] = ['a', 'b'];
const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

export type ResolutionDialogProps = {
  resolution: Exclude<Resolution, 'open'>;
  names: Record<Side, string>;
  /** What the records say of each side; null where nobody has said anything. */
  onRecord: Record<Side, SideDate | null>;
  before: string;
  onCancel: () => void;
  onSave: (reason: string | null, dates: DatesSaid | null) => void;
};

/** The day of a date on record: what a field can hold. */
const dayOf = (date: SideDate | null) => /^\d{4}(-\d{2}(-\d{2})?)?/.exec(date?.date ?? '')?.[0] ?? '';

/** Why a conflict is settled that way; where it rests on dates, of each side the date or that it is not known. */
export function ResolutionDialog(props: ResolutionDialogProps) {
  const { resolution, names, onRecord, before, onCancel, onSave } = props;
  const t = useTranslations('link.all');
  const [reason, setReason] = useState(before);
  const [dates, setDates] = useState({ a: dayOf(onRecord.a), b: dayOf(onRecord.b) });
  const [unknown, setUnknown] = useState({
    a: onRecord.a?.basis === 'unknown',
    b: onRecord.b?.basis === 'unknown',
  });
  const [tried, setTried] = useState(false);
  const asksDates = NEEDS_DATES.includes(resolution);
  const lacks = (side: Side) => asksDates && !unknown[side] && !DATE.test(dates[side].trim());
  const lacksReason = resolution === 'one_side_in_error' && reason.trim() === '';

  /** What is left as it is on record is not said again: it keeps from what it is known. */
  const said = (side: Side): string | null | undefined => {
    if (unknown[side]) return onRecord[side]?.basis === 'unknown' ? undefined : null;
    return dates[side].trim() === dayOf(onRecord[side]) ? undefined : dates[side].trim();
  };
  const save = () => {
    setTried(true);
    if (lacksReason || SIDES.some(lacks)) return;
    onSave(reason.trim() === '' ? null : reason.trim(), asksDates ? { a: said('a'), b: said('b') } : null);
  };
  return (
    <DialogContent
      title={t(`resolutions.${resolution}`)}
      description={t(`explain.${resolution}`)}
      footer={
        <>
          <Button onClick={onCancel}>{t('cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <Field
          label={t('reason')}
          hint={t('reasonHint')}
          error={tried && lacksReason ? t('reasonNeeded') : undefined}
        >
          <Textarea
            rows={2}
            maxLength={1000}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
            }}
          />
        </Field>
        {asksDates ? (
          <fieldset className="grid gap-3">
            <legend className="mb-1 font-medium text-sm">{t('dates.title')}</legend>
            <p className="text-muted-foreground text-xs">{t('dates.hint')}</p>
            {SIDES.map((side) => (
              <DateOfSide
                key={side}
                name={names[side]}
                basis={said(side) === undefined ? (onRecord[side]?.basis ?? null) : null}
                date={dates[side]}
                isUnknown={unknown[side]}
                isMissing={tried && lacks(side)}
                onDate={(date) => setDates({ ...dates, [side]: date })}
                onUnknown={(is) => setUnknown({ ...unknown, [side]: is })}
              />
            ))}
          </fieldset>
        ) : null}
      </div>
    </DialogContent>
  );
}

type DateOfSideProps = {
  name: string;
  basis: SideDate['basis'] | null;
  date: string;
  isUnknown: boolean;
  isMissing: boolean;
  onDate: (date: string) => void;
  onUnknown: (is: boolean) => void;
};

function DateOfSide({ name, basis, date, isUnknown, isMissing, onDate, onUnknown }: DateOfSideProps) {
  const t = useTranslations('link.all.dates');
  const id = useId();
  return (
    <div className="grid gap-2">
      <Field
        id={id}
        label={t('date', { name })}
        note={basis && !isUnknown ? t(`bases.${basis}`) : undefined}
        error={isMissing ? t('needed') : undefined}
      >
        <Input
          dir="ltr"
          inputMode="numeric"
          maxLength={10}
          disabled={isUnknown}
          value={isUnknown ? '' : date}
          onChange={(event) => onDate(event.target.value)}
        />
      </Field>
      <CheckboxField
        label={t('notKnown', { name })}
        checked={isUnknown}
        onCheckedChange={(checked) => onUnknown(checked === true)}
      />
    </div>
  );
}
