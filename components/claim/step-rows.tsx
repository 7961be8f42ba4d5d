'use client';

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AttachedArticle } from '@/components/claim/attached-article';
import type { DraftStep } from '@/components/claim/attribution-draft';
import { EntityField } from '@/components/claim/entity-field';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Radio, RadioGroup } from '@/components/ui/radio-group';
import { Select } from '@/components/ui/select';
import { SPEAKER_TYPES, type SpeakerType } from '@/domain/attribution';

/** Where `A` puts the focus. */
export const SPEAKER_FIELD = 'attribution-speaker';

type RowsProps = { steps: readonly DraftStep[]; onChange: (steps: DraftStep[]) => void };

const changed = (steps: readonly DraftStep[], key: number, change: Partial<DraftStep>) =>
  steps.map((step) => (step.key === key ? { ...step, ...change } : step));

const added = (steps: readonly DraftStep[], type: SpeakerType): DraftStep[] => [
  ...steps,
  { key: Math.max(-1, ...steps.map((step) => step.key)) + 1, name: '', type },
];

/** The step at `from` one place nearer to the speaker, or to the outlet. */
function moved(steps: readonly DraftStep[], from: number, by: 1 | -1): DraftStep[] {
  const all = [...steps];
  const [step] = all.splice(from, 1);
  if (step) all.splice(from + by, 0, step);
  return all;
}

const named = (name: string, type?: SpeakerType) => (type ? { name, type } : { name });

/** Who says it: one speaker, or several. The first has its type as a radio group, for the arrow keys. */
export function SpeakerRows({ steps, onChange }: RowsProps) {
  const t = useTranslations('claim.attribution');
  const types = SPEAKER_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }));
  const set = (key: number, change: Partial<DraftStep>) => onChange(changed(steps, key, change));
  return (
    <div className="grid gap-3">
      {steps.map(({ key, name, type }, i) => {
        const label = i === 0 ? t('speaker') : t('speakerNumber', { number: i + 1 });
        return (
          <div key={key} className="grid gap-1.5">
            <div className="flex items-center gap-1">
              <div className="grid min-w-0 flex-1 gap-1">
                <EntityField
                  {...(i === 0 ? { id: SPEAKER_FIELD } : {})}
                  label={label}
                  name={name}
                  placeholder={i === 0 ? t('speaker') : undefined}
                  onName={(next, known) => set(key, named(next, known))}
                />
              </div>
              {i > 0 ? (
                <IconButton
                  label={t('removeSpeaker', { number: i + 1 })}
                  size="icon-sm"
                  onClick={() => onChange(steps.filter((step) => step.key !== key))}
                >
                  <X aria-hidden />
                </IconButton>
              ) : null}
            </div>
            <AttachedArticle name={name} />
            {i === 0 ? (
              <RadioGroup
                aria-label={t('speakerType')}
                value={type}
                onValueChange={(value) => {
                  const chosen = SPEAKER_TYPES.find((one) => one === value);
                  if (chosen) set(key, { type: chosen });
                }}
                className="grid-cols-2 gap-x-3 gap-y-1.5 text-sm"
              >
                {types.map((option) => (
                  <Radio key={option.value} value={option.value} label={option.label} />
                ))}
              </RadioGroup>
            ) : (
              <Select
                aria-label={t('speakerType')}
                options={types}
                value={type}
                onValueChange={(chosen) => set(key, { type: chosen })}
              />
            )}
          </div>
        );
      })}
      <Button
        size="sm"
        variant="quiet"
        className="w-fit"
        onClick={() => onChange(added(steps, 'named_person'))}
      >
        <Plus aria-hidden />
        {t('addSpeaker')}
      </Button>
    </div>
  );
}

/** Through whom it came, nearest to the speaker first. A step without a name is one that is not known. */
export function ChainRows({ steps, onChange }: RowsProps) {
  const t = useTranslations('claim.attribution');
  const types = SPEAKER_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }));
  const set = (key: number, change: Partial<DraftStep>) => onChange(changed(steps, key, change));
  return (
    <fieldset className="grid gap-2">
      <legend className="font-medium text-sm">{t('via')}</legend>
      <p className="text-muted-foreground text-xs">{t('viaHint')}</p>
      {steps.map(({ key, name, type }, i) => (
        <fieldset
          key={key}
          aria-label={t('viaStep', { number: i + 1 })}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-1 border-s-2 ps-2"
        >
          <div className="grid min-w-0 gap-1">
            <EntityField
              label={t('viaStep', { number: i + 1 })}
              name={name}
              placeholder={t('unknownStep')}
              onName={(next, known) => set(key, named(next, known))}
            />
          </div>
          <Select
            className="col-start-1 row-start-2"
            aria-label={t('type')}
            options={types}
            value={type}
            onValueChange={(chosen) => set(key, { type: chosen })}
          />
          <div className="col-start-2 row-start-1 flex">
            <IconButton
              label={t('moveViaUp', { number: i + 1 })}
              size="icon-sm"
              disabled={i === 0}
              onClick={() => onChange(moved(steps, i, -1))}
            >
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton
              label={t('moveViaDown', { number: i + 1 })}
              size="icon-sm"
              disabled={i === steps.length - 1}
              onClick={() => onChange(moved(steps, i, 1))}
            >
              <ArrowDown aria-hidden />
            </IconButton>
            <IconButton
              label={t('removeVia', { number: i + 1 })}
              size="icon-sm"
              onClick={() => onChange(steps.filter((step) => step.key !== key))}
            >
              <X aria-hidden />
            </IconButton>
          </div>
          <AttachedArticle name={name} />
        </fieldset>
      ))}
      <Button size="sm" variant="quiet" className="w-fit" onClick={() => onChange(added(steps, 'outlet'))}>
        <Plus aria-hidden />
        {t('addVia')}
      </Button>
    </fieldset>
  );
}
