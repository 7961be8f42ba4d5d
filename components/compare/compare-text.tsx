'use client';

import '@/components/article/article-text.css';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { type Block, blocksOf } from '@/components/article/blocks';
import { type Part, partsOf } from '@/components/article/parts';
import { shownKind } from '@/components/compare/shown-kind';
import { useLive } from '@/components/live/live-context';
import type { LiveReview } from '@/components/live/live-review';
import type { ClaimRecord } from '@/domain/claim';
import type { ComparedClaim, ComparedColumn } from '@/domain/comparison';

type TextProps = {
  column: ComparedColumn;
  /** The chosen claim of the column. */
  chosen: string | null;
  /** Given: only paragraphs with one of these claims; the others are counted in a line. */
  only: ReadonlySet<string> | null;
};

type Stretch = { block: Block; parts: Part[] };

function stretchesOf(
  column: ComparedColumn,
  records: ReadonlyMap<string, ClaimRecord>,
  blocks: readonly Block[],
) {
  const claims = column.claims.flatMap(({ id }) => records.get(id) ?? []);
  let from = 0;
  return blocks.map((block): Stretch => {
    while ((claims[from]?.end ?? Number.POSITIVE_INFINITY) <= block.start) from++;
    const touching: ClaimRecord[] = [];
    for (let at = from; at < claims.length; at++) {
      const claim = claims[at];
      if (!claim || claim.start >= block.end) break;
      touching.push(claim);
    }
    return { block, parts: partsOf(column.text, block, touching) };
  });
}

/** An article to read and to point at, not to change. Its text content is the stored text where nothing is left out. */
export function CompareText({ column, chosen, only }: TextProps) {
  const t = useTranslations('compare');
  const { live } = useLive();
  const zones = live.state.zones.get(column.article.id)?.zones ?? [];
  const byId = new Map(column.claims.map((claim) => [claim.id, claim]));
  const stretches = stretchesOf(column, live.state.claim, blocksOf(column.text, zones));
  const shown = ({ parts }: Stretch) =>
    only === null || parts.some(({ claim }) => claim !== null && only.has(claim));
  const runs: (Stretch | number)[] = [];
  for (const stretch of stretches) {
    const last = runs.at(-1);
    if (shown(stretch)) runs.push(stretch);
    else if (typeof last === 'number') runs[runs.length - 1] = last + 1;
    else runs.push(1);
  }
  return runs.map((run, at) =>
    typeof run === 'number' ? (
      <p
        key={`skipped-${runs.slice(0, at).length}`}
        className="my-2 border-s-2 ps-2 font-ui text-muted-foreground text-xs leading-5"
        lang="en"
        dir="auto"
      >
        {t('skipped', { count: run })}
      </p>
    ) : (
      <CompareBlock key={run.block.start} {...run} text={column.text} claims={byId} chosen={chosen} />
    ),
  );
}

type BlockProps = Stretch & {
  text: string;
  claims: ReadonlyMap<string, ComparedClaim>;
  chosen: string | null;
};

const CompareBlock = memo(function CompareBlock({ block, parts, text, claims, chosen }: BlockProps) {
  const { live } = useLive();
  const Tag = block.zone === 'headline' ? 'h3' : 'p';
  const gap = text.slice(block.contentEnd, block.end);
  return (
    <Tag className="article-block" data-zone={block.zone ?? undefined}>
      {parts.map((part) => stretch(part, text, claims, chosen, live))}
      {gap === '' ? null : (
        <span className="article-gap" data-blank={/[\n\r].*[\n\r]/s.test(gap) ? '' : undefined}>
          {gap}
        </span>
      )}
    </Tag>
  );
});

function stretch(
  part: Part,
  text: string,
  claims: BlockProps['claims'],
  chosen: string | null,
  live: LiveReview,
) {
  const claim = part.claim === null ? undefined : claims.get(part.claim);
  if (!claim) return text.slice(part.start, part.end);
  const shown = shownKind(live, claim);
  const headEnd = part.starts ? part.headEnd : part.start;
  return (
    <span
      key={`${claim.id}${part.start}`}
      className="claim"
      data-claim={claim.id}
      data-kind={shown.kind ?? 'untagged'}
      data-suggested={shown.suggested && shown.kind ? '' : undefined}
      data-active={chosen === claim.id ? '' : undefined}
      data-linked={claim.links.length > 0 ? '' : undefined}
      data-goes-on={part.ends ? undefined : ''}
    >
      {part.starts ? (
        <span className="claim-first" data-badge={shown.badge}>
          {text.slice(part.start, headEnd)}
        </span>
      ) : null}
      {text.slice(headEnd, part.end)}
    </span>
  );
}
