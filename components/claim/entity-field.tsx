'use client';

import { useTranslations } from 'next-intl';
import { useAnnotator } from '@/components/article/annotator-context';
import { nearName } from '@/components/claim/near-name';
import { nounTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import type { EntityRecord, SpeakerType } from '@/domain/attribution';

export type EntityFieldProps = {
  id?: string;
  name: string;
  /** `type` is given where the name is known already. */
  onName: (name: string, type?: SpeakerType) => void;
  label: string;
  placeholder?: string;
};

/** A name out of those of this review, or a new one; a new one that is near a known one says so. */
export function EntityField({ id, name, onName, label, placeholder }: EntityFieldProps) {
  const t = useTranslations('claim.attribution');
  const { live } = useAnnotator();
  useTopics(live.topics, [nounTopic('entity')]);
  const entities = [...live.state.entity.values()].sort((a, b) => a.name.localeCompare(b.name));
  const known = entities.find((entity) => entity.name === name);
  const near =
    name === '' || known
      ? null
      : nearName(
          name,
          entities.map((entity) => entity.name),
        );
  const options = entities.map((entity) => ({
    value: entity.name,
    label: entity.name,
    hint: t(`types.${entity.type}`),
  }));
  // What is typed and not yet known is a choice too, so that the field can show it.
  const all = name === '' || known ? options : [...options, { value: name, label: name }];
  return (
    <>
      <Combobox
        id={id}
        aria-label={label}
        options={all}
        value={name}
        placeholder={placeholder ?? t('pick')}
        onValueChange={(chosen) => onName(chosen, typeOf(entities, chosen))}
        onCreate={(text) => onName(text.trim())}
        className="w-full"
      />
      {near ? (
        <p className="flex flex-wrap items-center gap-2 text-warning text-xs">
          <Bidi>{t('near', { name: near, count: claimsNaming(near) })}</Bidi>
          <Button size="sm" onClick={() => onName(near, typeOf(entities, near))}>
            <Bidi>{t('use', { name: near })}</Bidi>
          </Button>
        </p>
      ) : null}
    </>
  );

  function claimsNaming(entity: string): number {
    const ids = new Set(entities.filter((one) => one.name === entity).map((one) => one.id));
    let count = 0;
    for (const { sources, chain, origin } of live.state.attribution.values())
      if ([...sources, ...chain, origin].some((step) => step?.entity && ids.has(step.entity))) count++;
    return count;
  }
}

const typeOf = (entities: readonly EntityRecord[], name: string) =>
  entities.find((entity) => entity.name === name)?.type;
