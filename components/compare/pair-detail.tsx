'use client';

import { Unlink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/components/compare/board';
import { FacetChoice } from '@/components/compare/facet-choice';
import { PairPassages } from '@/components/compare/pair-passages';
import { TieLabel } from '@/components/compare/tie-glyph';
import { LiveThreads } from '@/components/discussion/live-threads';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';
import type { ComparedPair } from '@/domain/comparison';

/** Why two claims count as independent, as a repeat, or as neither; in words. */
function Independence({ pair: { independence, link } }: { pair: ComparedPair }) {
  const t = useTranslations('compare');
  const { value, names, overridden } = independence;
  const said = overridden
    ? t('independence.overridden', {
        value: t(`independenceNames.${value}`),
        reason: link.independence?.reason ?? '',
      })
    : t(`independence.${value}`, { names: names.join(', ') });
  return <p className="text-muted-foreground text-sm">{said}</p>;
}

/** The pair one looks at: how it stands, both passages, what differs, where each has it from. */
export function PairDetail({ pair }: { pair: ComparedPair }) {
  const t = useTranslations('compare');
  const facets = useTranslations('link.facets');
  const discussion = useTranslations('discussion');
  const { deeds, mayLink } = useBoard();
  const { aria } = useKeyNames();
  const { link } = pair;
  const conflict = link.relation === 'conflicts';
  return (
    <article
      className="grid gap-4"
      aria-label={t('pairSpoken', { a: pair.a.name, b: pair.b.name, tie: t(`ties.${pair.tie}`) })}
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <TieLabel tie={pair.tie} suggested={pair.suggested} />
        {mayLink ? (
          <Button size="sm" variant="quiet" aria-keyshortcuts={aria('compare.unlink')} onClick={deeds.unlink}>
            <Unlink aria-hidden />
            {t('unlink')}
            <KeyOf id="compare.unlink" />
          </Button>
        ) : null}
      </div>
      <PairPassages pair={pair} />
      {conflict && mayLink ? (
        <FacetChoice label={t('differs')} value={link.differs} onChange={deeds.setDiffers} />
      ) : null}
      {conflict && !mayLink ? (
        <p className="text-sm">
          <span className="text-muted-foreground">{t('differs')}: </span>
          {link.differs.map((facet) => facets(facet)).join(', ') || t('differsNone')}
        </p>
      ) : null}
      <Independence pair={pair} />
      {link.note ? (
        <p className="text-sm">
          <span className="text-muted-foreground">{t('note')}: </span>
          <bdi>{link.note}</bdi>
        </p>
      ) : null}
      <section aria-label={discussion('title')} className="grid gap-2 border-t pt-4">
        <h3 className="font-semibold text-sm">{discussion('title')}</h3>
        <LiveThreads key={link.id} on="link" target={link.id} />
      </section>
    </article>
  );
}
