'use client';

import { Unlink } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useBoard } from '@/components/compare/board';
import { FacetChoice } from '@/components/compare/facet-choice';
import { PairPassages } from '@/components/compare/pair-passages';
import { TieLabel } from '@/components/compare/tie-glyph';
import { LiveThreads } from '@/components/discussion/live-threads';
import { LinkResolution } from '@/components/link/link-resolution';
import { useLive } from '@/components/live/live-context';
import { Independence, Paths } from '@/components/provenance/independence';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';
import type { ComparedPair } from '@/domain/comparison';

/** The pair one looks at: how it stands, both passages, what differs, where each has it from. */
export function PairDetail({ pair }: { pair: ComparedPair }) {
  const t = useTranslations('compare');
  const facets = useTranslations('link.facets');
  const discussion = useTranslations('discussion');
  const { deeds, mayLink, mayOverride } = useBoard();
  const { live } = useLive();
  const { aria } = useKeyNames();
  const { link } = pair;
  const conflict = link.relation === 'conflicts';
  const names = { [pair.a.id]: pair.a.name, [pair.b.id]: pair.b.name };
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
      {conflict ? (
        <>
          <section aria-label={t('resolution')} className="grid gap-1 text-sm">
            <h3 className="font-medium text-sm">{t('resolution')}</h3>
            <LinkResolution
              link={link}
              names={{ a: names[link.a] ?? '', b: names[link.b] ?? '' }}
              mayChange={mayLink}
            />
          </section>
          <Paths state={live.state} link={{ a: pair.a.id, b: pair.b.id }} names={names} />
        </>
      ) : (
        <Independence link={link} names={names} mayOverride={mayOverride} />
      )}
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
