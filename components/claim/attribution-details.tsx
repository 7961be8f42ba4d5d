'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AttachedArticle } from '@/components/claim/attached-article';
import type { AttributionDraft } from '@/components/claim/attribution-draft';
import { DraftPath } from '@/components/claim/draft-path';
import { EntityField } from '@/components/claim/entity-field';
import { ChainRows } from '@/components/claim/step-rows';
import { CheckboxField } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { DATE_PRECISIONS, MODES, type RefersTo, SPEAKER_TYPES, STAKES } from '@/domain/attribution';

const NO_DATE: RefersTo = { from: null, to: null, precision: 'day' };

type DetailsProps = { draft: AttributionDraft; onChange: (change: Partial<AttributionDraft>) => void };

/** Form, words, chain, origin, time and stake: everything of an attribution but the speaker. */
export function AttributionDetails({ draft, onChange }: DetailsProps) {
  const t = useTranslations('claim.attribution');
  const { origin, mode, cue, hedged, stake, chain } = draft;
  return (
    <div className="grid gap-4">
      <Segmented
        label={t('mode')}
        value={mode}
        onValueChange={(next) => onChange({ mode: next })}
        segments={MODES.map((value) => ({ value, label: t(`modes.${value}`) }))}
        className="w-fit"
      />
      <ChainRows steps={chain} onChange={(next) => onChange({ chain: next })} />
      <DraftPath draft={draft} />
      <fieldset className="grid gap-2">
        <legend className="font-medium text-sm">{t('origin')}</legend>
        <p className="text-muted-foreground text-xs">{t('originHint')}</p>
        <div className="grid grid-cols-[1fr_8.5rem_auto] items-start gap-1">
          <div className="grid min-w-0 gap-1">
            <EntityField
              label={t('origin')}
              name={origin?.name ?? ''}
              onName={(name, type) =>
                onChange({ origin: { name, type: type ?? origin?.type ?? 'organisation' } })
              }
            />
          </div>
          <Select
            aria-label={t('originType')}
            disabled={!origin}
            options={SPEAKER_TYPES.map((type) => ({ value: type, label: t(`types.${type}`) }))}
            value={origin?.type ?? 'organisation'}
            onValueChange={(type) => origin && onChange({ origin: { ...origin, type } })}
          />
          <IconButton
            label={t('clearOrigin')}
            size="icon-sm"
            disabled={!origin}
            onClick={() => onChange({ origin: null })}
          >
            <X aria-hidden />
          </IconButton>
        </div>
        <AttachedArticle name={origin?.name ?? ''} />
      </fieldset>
      <Field label={t('cue')} hint={t('cueHint')}>
        <Input value={cue} maxLength={500} onChange={(event) => onChange({ cue: event.target.value })} />
      </Field>
      <CheckboxField
        label={t('hedged')}
        hint={t('hedgedHint')}
        checked={hedged}
        onCheckedChange={(checked) => onChange({ hedged: checked === true })}
      />
      <RefersToFields value={draft.refersTo ?? NO_DATE} onChange={(refersTo) => onChange({ refersTo })} />
      <Field label={t('stake')}>
        <Select
          options={[
            { value: 'unsaid', label: t('noStake') },
            ...STAKES.map((value) => ({ value, label: t(`stakes.${value}`) })),
          ]}
          value={stake ?? 'unsaid'}
          onValueChange={(value) => onChange({ stake: value === 'unsaid' ? null : value })}
        />
      </Field>
    </div>
  );
}

function RefersToFields({ value, onChange }: { value: RefersTo; onChange: (value: RefersTo) => void }) {
  const t = useTranslations('claim.attribution');
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-1 font-medium text-sm">{t('refersTo')}</legend>
      <div className="grid grid-cols-2 gap-2">
        <Field label={t('from')}>
          <Input
            type="date"
            dir="ltr"
            value={value.from?.slice(0, 10) ?? ''}
            onChange={(event) => onChange({ ...value, from: event.target.value || null })}
          />
        </Field>
        <Field label={t('to')}>
          <Input
            type="date"
            dir="ltr"
            value={value.to?.slice(0, 10) ?? ''}
            onChange={(event) => onChange({ ...value, to: event.target.value || null })}
          />
        </Field>
      </div>
      <Field label={t('precision')}>
        <Select
          options={DATE_PRECISIONS.map((each) => ({ value: each, label: t(`precisions.${each}`) }))}
          value={value.precision}
          onValueChange={(precision) => onChange({ ...value, precision })}
        />
      </Field>
    </fieldset>
  );
}
