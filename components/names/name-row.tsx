'use client';

import { Merge, Pencil, Split } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useLive } from '@/components/live/live-context';
import { claimsNaming, NameUsesLine } from '@/components/names/name-uses';
import type { NameDeeds } from '@/components/names/use-name-deeds';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import type { NameGroup, NameReading } from '@/domain/names-of-review';
import { isPlaceholder } from '@/domain/placeholder';
import { nameShown } from '@/domain/reviewer';

export type NameRowProps = {
  group: NameGroup;
  deeds: NameDeeds;
  mayChange: boolean;
  onJoin: (entity: string) => void;
  onChange: (entity: string) => void;
};

/** One who or what: its name, where it is used, its other names, and which article it is. */
export function NameRow({ group, deeds, mayChange, onJoin, onChange }: NameRowProps) {
  const t = useTranslations('names');
  const { aria } = useKeyNames();
  const { review } = useLive();
  const [main, ...others] = group.names;
  if (!main) return null;
  const { entity } = main;
  return (
    <li data-row-of={entity.id} className="grid gap-2 border-b px-4 py-3 last:border-b-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="grid min-w-0 gap-1">
          <h2 className="flex flex-wrap items-baseline gap-x-2 font-normal text-base">
            <Link
              data-row=""
              href={claimsNaming(review, group)}
              className="inline-flex min-h-6 items-center font-semibold underline underline-offset-4 hover:no-underline pointer-coarse:min-h-11"
            >
              <Bidi>{group.name}</Bidi>
            </Link>
            <TypeAndArticle name={main} />
          </h2>
          <NameUsesLine review={review} name={group.name} uses={group.uses} />
        </div>
        {mayChange ? (
          <div className="flex flex-wrap gap-1">
            <Button
              size="sm"
              aria-label={t('joinNamed', { name: group.name })}
              aria-keyshortcuts={aria('names.join')}
              onClick={() => onJoin(entity.id)}
            >
              <Merge aria-hidden />
              {t('join')}
            </Button>
            <Button
              size="sm"
              variant="quiet"
              aria-label={t('changeNamed', { name: group.name })}
              aria-keyshortcuts={aria('names.change')}
              onClick={() => onChange(entity.id)}
            >
              <Pencil aria-hidden />
              {t('change')}
            </Button>
          </div>
        ) : null}
      </div>
      {others.length > 0 ? (
        <ul aria-label={t('otherNames', { name: group.name })} className="grid gap-1 border-s-2 ps-3">
          {others.map((name) => (
            <OtherName
              key={name.entity.id}
              name={name}
              deeds={deeds}
              mayChange={mayChange}
              onChange={onChange}
            />
          ))}
        </ul>
      ) : null}
    </li>
  );
}

function TypeAndArticle({ name: { entity } }: { name: NameReading }) {
  const t = useTranslations('names');
  const types = useTranslations('claim.attribution.types');
  const { review, live } = useLive();
  const article = live.state.article.get(entity.article ?? '');
  return (
    <span className="text-muted-foreground text-sm">
      {types(entity.type)}
      {article ? (
        <>
          {' · '}
          <Link
            href={`/reviews/${review}/articles/${article.id}`}
            className="text-primary underline underline-offset-2"
          >
            {t('isArticle', { name: `A${article.number}` })}
          </Link>
        </>
      ) : isPlaceholder(live.state, entity) ? (
        ` · ${t('placeholder')}`
      ) : null}
    </span>
  );
}

type OtherNameProps = Pick<NameRowProps, 'deeds' | 'mayChange' | 'onChange'> & { name: NameReading };

/** Another name of the same: how sure that is, who said so, and the way to part them. */
function OtherName({ name, deeds, mayChange, onChange }: OtherNameProps) {
  const t = useTranslations('names');
  const { live, review } = useLive();
  const { entity, joined } = name;
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <Bidi className="font-medium">{entity.name}</Bidi>
      <TypeAndArticle name={name} />
      <NameUsesLine review={review} name={entity.name} uses={name.uses} />
      {joined.map(({ record, other }) => (
        <span key={record.id} className="inline-flex flex-wrap items-center gap-x-2">
          <Bidi className="text-muted-foreground">
            {t(`grades.${record.grade}`, {
              other: other.name,
              by: nameShown(live.state.member.get(record.by)) ?? t('former'),
            })}
          </Bidi>
          {mayChange ? (
            <Button
              size="sm"
              variant="quiet"
              aria-label={t('partNamed', { a: entity.name, b: other.name })}
              onClick={() => deeds.part(record)}
            >
              <Split aria-hidden />
              {t('part')}
            </Button>
          ) : null}
        </span>
      ))}
      {mayChange ? (
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('changeNamed', { name: entity.name })}
          onClick={() => onChange(entity.id)}
        >
          <Pencil aria-hidden />
          {t('change')}
        </Button>
      ) : null}
    </li>
  );
}
