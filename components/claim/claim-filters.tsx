'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useActive, useAnnotator, useCounts } from '@/components/article/annotator-context';
import type { ClaimFilter } from '@/components/claim/claim-filter';
import { KindBadge } from '@/components/claim/kind-badge';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Input } from '@/components/ui/input';
import { JUDGED_KINDS, type JudgedKind } from '@/domain/kind';
import { may } from '@/domain/policy';

const chipClasses =
  'inline-flex min-h-6 items-center gap-1.5 rounded-md border border-input px-1.5 text-xs tabular-nums hover:bg-accent aria-pressed:border-primary aria-pressed:bg-accent aria-pressed:font-semibold pointer-coarse:min-h-11 pointer-coarse:px-3';

export type ClaimFiltersProps = {
  filter: ClaimFilter;
  onChange: (filter: ClaimFilter) => void;
  field: RefObject<HTMLInputElement | null>;
};

/** Words, kinds and "needs me", with the counts of the whole article beside them. */
export function ClaimFilters({ filter, onChange, field }: ClaimFiltersProps) {
  const t = useTranslations('claim');
  const screen = useTranslations('annotator');
  const { aria } = useKeyNames();
  const annotator = useAnnotator();
  const member = annotator.live.state.member.get(annotator.live.me);
  const judges = member !== undefined && may(member.role, 'judge');
  useActive();
  const { kinds, needMe, claims, tagged } = useCounts();
  const toggleKind = (kind: JudgedKind) => {
    const next = new Set(filter.kinds);
    if (!next.delete(kind)) next.add(kind);
    onChange({ ...filter, kinds: next });
  };
  return (
    <div className="grid gap-2 border-b p-3">
      <div className="flex items-center gap-2">
        <h2 className="flex-1 whitespace-nowrap font-semibold text-sm tabular-nums">
          {t('list.title', { count: claims })}
        </h2>
        {annotator.pickedCount > 0 ? (
          <span className="text-muted-foreground text-xs">
            {t('list.selected', { count: annotator.pickedCount })}
          </span>
        ) : null}
        <Input
          ref={field}
          type="search"
          aria-label={t('list.filter')}
          aria-keyshortcuts={aria('claim.filter')}
          placeholder={t('list.filter')}
          value={filter.words}
          onChange={(event) => onChange({ ...filter, words: event.target.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onChange({ ...filter, words: '' });
            event.currentTarget.blur();
          }}
          className="max-w-40"
        />
      </div>
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t('list.filters')}</legend>
        {JUDGED_KINDS.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={filter.kinds.has(kind)}
            aria-label={t('list.kindChip', { kind: t(`kinds.${kind}`), count: kinds[kind] })}
            onClick={() => toggleKind(kind)}
            className={chipClasses}
          >
            <KindBadge shown={{ kind, suggested: false }} />
            {kinds[kind]}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={filter.needsMe}
          onClick={() => onChange({ ...filter, needsMe: !filter.needsMe })}
          className={chipClasses}
        >
          {t('list.needsMe', { count: needMe })}
        </button>
      </fieldset>
      {claims === 0 ? <p className="text-muted-foreground text-sm">{screen('empty')}</p> : null}
      {claims > 0 && needMe === 0 && judges ? (
        <p className="text-sm text-success">
          {screen('nothingLeft', { tagged: tagged - kinds.excluded, excluded: kinds.excluded })}
        </p>
      ) : null}
    </div>
  );
}
