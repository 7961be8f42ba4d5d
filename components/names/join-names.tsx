'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLive } from '@/components/live/live-context';
import type { NameDeeds } from '@/components/names/use-name-deeds';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Radio, RadioGroup } from '@/components/ui/radio-group';
import { entityName } from '@/domain/entity-name';
import { representativeOf } from '@/domain/same-as';

export type JoinNamesProps = { entity: string | null; deeds: NameDeeds; onClose: () => void };

/** Asks which other name is the same, how surely, and by which name both go. */
export function JoinNames({ entity, deeds, onClose }: JoinNamesProps) {
  return (
    <Dialog open={entity !== null} onOpenChange={(open) => !open && onClose()}>
      {entity ? <JoinForm key={entity} entity={entity} deeds={deeds} onClose={onClose} /> : null}
    </Dialog>
  );
}

function JoinForm({ entity, deeds, onClose }: JoinNamesProps & { entity: string }) {
  const t = useTranslations('names');
  const types = useTranslations('claim.attribution.types');
  const { live } = useLive();
  const { state } = live;
  const [other, setOther] = useState('');
  const [grade, setGrade] = useState<'certain' | 'likely'>('certain');
  const [shown, setShown] = useState(entity);
  const [missing, setMissing] = useState(false);
  const own = entityName(state, entity) ?? '';
  const group = representativeOf(state.sameAs);
  const candidates = [...state.entity.values()]
    .filter(({ id }) => group(id) !== group(entity))
    .sort((x, y) => x.name.localeCompare(y.name));
  const save = () => {
    if (other === '') return setMissing(true);
    if (deeds.join({ a: entity, b: other, grade, shown: grade === 'certain' ? shown : null })) onClose();
  };
  return (
    <DialogContent
      title={t('joinTitle', { name: own })}
      description={t('joinBody')}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('joinSave')}
          </Button>
        </>
      }
    >
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Field label={t('other')} error={missing ? t('otherMissing') : undefined}>
          <Combobox
            options={candidates.map(({ id, name, type }) => ({ value: id, label: name, hint: types(type) }))}
            value={other}
            placeholder={t('otherPick')}
            onValueChange={(id) => {
              setOther(id);
              setMissing(false);
              if (shown !== entity) setShown(id);
            }}
          />
        </Field>
        <fieldset className="grid gap-2">
          <legend className="mb-1 font-medium text-sm">{t('howSure')}</legend>
          <RadioGroup
            aria-label={t('howSure')}
            value={grade}
            onValueChange={(value) => setGrade(value === 'likely' ? 'likely' : 'certain')}
          >
            <Radio value="certain" label={t('certain')} hint={t('certainHint')} />
            <Radio value="likely" label={t('likely')} hint={t('likelyHint')} />
          </RadioGroup>
        </fieldset>
        {grade === 'certain' && other !== '' ? (
          <fieldset className="grid gap-2">
            <legend className="mb-1 font-medium text-sm">{t('shownName')}</legend>
            <RadioGroup aria-label={t('shownName')} value={shown} onValueChange={setShown}>
              <Radio value={entity} label={<Bidi>{own}</Bidi>} />
              <Radio value={other} label={<Bidi>{entityName(state, other) ?? ''}</Bidi>} />
            </RadioGroup>
          </fieldset>
        ) : null}
      </form>
    </DialogContent>
  );
}
