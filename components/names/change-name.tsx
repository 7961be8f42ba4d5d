'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLive } from '@/components/live/live-context';
import type { NameDeeds } from '@/components/names/use-name-deeds';
import { Button } from '@/components/ui/button';
import { Dialog, DialogContent } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { type EntityRecord, SPEAKER_TYPES } from '@/domain/attribution';
import { articlesOf } from '@/domain/metrics/claims';

export type ChangeNameProps = { entity: string | null; deeds: NameDeeds; onClose: () => void };

const NOT_HERE = 'none';

/** Corrects a name and its type, and says which article of the review it is. */
export function ChangeName({ entity, deeds, onClose }: ChangeNameProps) {
  const { live } = useLive();
  const record = live.state.entity.get(entity ?? '');
  return (
    <Dialog open={record !== undefined} onOpenChange={(open) => !open && onClose()}>
      {record ? <ChangeForm key={record.id} record={record} deeds={deeds} onClose={onClose} /> : null}
    </Dialog>
  );
}

type ChangeFormProps = { record: EntityRecord; deeds: NameDeeds; onClose: () => void };

function ChangeForm({ record, deeds, onClose }: ChangeFormProps) {
  const t = useTranslations('names');
  const types = useTranslations('claim.attribution.types');
  const { live } = useLive();
  const { state } = live;
  const [name, setName] = useState(record.name);
  const [type, setType] = useState(record.type);
  const [article, setArticle] = useState(record.article ?? NOT_HERE);
  const [missing, setMissing] = useState(false);
  const save = () => {
    const typed = name.trim();
    if (typed === '') return setMissing(true);
    const which = article === NOT_HERE ? null : article;
    const change = {
      ...(typed === record.name ? {} : { name: typed }),
      ...(type === record.type ? {} : { type }),
      ...(which === record.article ? {} : { article: which }),
    };
    if (Object.keys(change).length === 0 || deeds.change(record.id, change)) onClose();
  };
  return (
    <DialogContent
      title={t('changeTitle', { name: record.name })}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" onClick={save}>
            {t('save')}
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
        <Field label={t('name')} error={missing ? t('nameMissing') : undefined}>
          <Input
            dir="auto"
            value={name}
            maxLength={300}
            onChange={(event) => {
              setName(event.target.value);
              setMissing(false);
            }}
          />
        </Field>
        <Field label={t('type')}>
          <Select
            options={SPEAKER_TYPES.map((value) => ({ value, label: types(value) }))}
            value={type}
            onValueChange={setType}
          />
        </Field>
        <Field label={t('article')} hint={t('articleHint')}>
          <Select
            options={[
              { value: NOT_HERE, label: t('notHere') },
              ...articlesOf(state).map(({ id, number, source, title }) => ({
                value: id,
                label: [`A${number}`, state.source.get(source)?.name, title].filter(Boolean).join(' · '),
              })),
            ]}
            value={article}
            onValueChange={setArticle}
          />
        </Field>
        <button type="submit" hidden aria-hidden tabIndex={-1} />
      </form>
    </DialogContent>
  );
}
