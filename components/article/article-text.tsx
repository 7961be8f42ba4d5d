'use client';

import '@/components/article/article-text.css';
import { useTranslations } from 'next-intl';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { ACTIVE, MODE } from '@/components/article/annotator';
import { useAnnotator, useMode } from '@/components/article/annotator-context';
import { ArticleBlock } from '@/components/article/article-block';
import type { Block, Section } from '@/components/article/blocks';
import { SpokenMarkersContext } from '@/components/article/claim-run';
import { DraftOverlay } from '@/components/article/draft-overlay';
import { foldExcluded } from '@/components/article/fold-excluded';
import { HeldSplit } from '@/components/article/held-split';
import { listenToPointing } from '@/components/article/pointing';
import { SelectionToolbar } from '@/components/article/selection-toolbar';
import { type TappedWord, WordPopup } from '@/components/article/word-popup';
import type { ClaimShown } from '@/components/claim/claim-shown';
import { useFaceName } from '@/components/claim/claim-state';
import { nounTopic, ORDER } from '@/components/live/topics';
import { PresenceGutter } from '@/components/presence/gutter';
import type { Direction } from '@/domain/article';

export type ArticleTextProps = { language: string | null; direction: Direction };

/** From so many characters on, what is not near the screen is neither laid out nor painted. */
const LONG = 60_000;

/** The article as its reviewers read it. Its text content is the stored text; a copy of a selection is its stretch of it. */
export function ArticleText({ language, direction }: ArticleTextProps) {
  const annotator = useMode();
  const { layout, live } = annotator;
  const long = layout.text.length > LONG;
  const root = useRef<HTMLDivElement>(null);
  const t = useTranslations('annotator.spoken');
  const nameOf = useFaceName();
  const markers = useCallback(
    (shown: ClaimShown) => {
      const name = nameOf(shown);
      return { start: t('start', { kind: name }), end: t('end', { kind: name }) };
    },
    [t, nameOf],
  );
  const [tapped, setTapped] = useState<TappedWord | null>(null);

  useEffect(() => {
    const show = () => {
      if (annotator.active === null) return;
      const claim = root.current?.querySelector(`[data-claim="${CSS.escape(annotator.active)}"]`);
      claim?.scrollIntoView({ block: 'nearest' });
    };
    // A column of another width has its lines elsewhere: what is active is brought into view again.
    let width = 0;
    const sizes = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? width;
      if (now !== width) show();
      width = now;
    });
    if (root.current) sizes.observe(root.current);
    const stop = live.topics.subscribe([ACTIVE], show);
    return () => {
      sizes.disconnect();
      stop();
    };
  }, [annotator, live]);

  const runLabel = useTranslations('annotator');
  useEffect(() => {
    let frame = 0;
    // After React has drawn what the same news changed.
    const fold = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const folded = annotator.foldsExcluded && annotator.mode === 'tag';
        const label = (count: number) => runLabel('excludedRun', { count });
        if (root.current) foldExcluded(root.current, { folded, active: annotator.active, label });
      });
    };
    const news = [MODE, ACTIVE, ORDER, ...(['judgement', 'decision', 'claim'] as const).map(nounTopic)];
    const stop = live.topics.subscribe(news, fold);
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [annotator, live, runLabel]);

  useEffect(
    () => (root.current ? listenToPointing(root.current, annotator, language, setTapped) : undefined),
    [annotator, language],
  );

  return (
    <>
      <HeldSplit />
      <div className="relative mx-auto w-full max-w-[calc(var(--read-width)+4rem)] px-5 pt-5 pb-[45dvh] md:px-8">
        <div
          ref={root}
          lang={language ?? undefined}
          dir={direction}
          data-article-text=""
          data-long={long ? '' : undefined}
          data-highlights={annotator.highlights ? undefined : 'hidden'}
          data-spoken-markers={annotator.spoken ? '' : undefined}
          className="article-text reading"
        >
          <SpokenMarkersContext value={markers}>
            {layout.sections.map((section) =>
              section.kind === 'comments' ? (
                <Comments key={section.blocks[0]?.index} section={section} />
              ) : (
                <Blocks key={section.blocks[0]?.index} blocks={section.blocks} />
              ),
            )}
          </SpokenMarkersContext>
        </div>
        <PresenceGutter root={root} direction={direction} />
        <DraftOverlay root={root} direction={direction} />
        <SelectionToolbar root={root} />
        {tapped ? <WordPopup word={tapped} onDone={() => setTapped(null)} /> : null}
      </div>
    </>
  );
}

/** So many paragraphs are one component: a change in one of 3,000 then passes by 60 neighbours instead of by all. */
const IN_GROUP = 50;

const Blocks = memo(function Blocks({ blocks }: { blocks: readonly Block[] }) {
  const groups: (readonly Block[])[] = [];
  for (let i = 0; i < blocks.length; i += IN_GROUP) groups.push(blocks.slice(i, i + IN_GROUP));
  return groups.map((group) => <BlockGroup key={group[0]?.index} blocks={group} />);
});

function BlockGroup({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block) => <ArticleBlock key={block.index} index={block.index} />);
}

/** A comment section that can be folded away. Its button has a name and no text: the article's text stays its own. */
function Comments({ section }: { section: Section }) {
  const t = useTranslations('annotator');
  const annotator = useAnnotator();
  const [open, setOpen] = useState(
    () => ![...annotator.live.state.review.values()].some(({ collapseComments }) => collapseComments),
  );
  const label = t('comments', { count: section.comments });
  const first = section.blocks[0]?.start ?? 0;
  const last = section.blocks.at(-1)?.end ?? 0;

  // A claim in a folded section that becomes active unfolds it: what is active can be read.
  useEffect(
    () =>
      annotator.live.topics.subscribe([ACTIVE], () => {
        const claim = annotator.layout.at(annotator.activeIndex);
        if (claim && claim.start >= first && claim.start < last) setOpen(true);
      }),
    [annotator, first, last],
  );

  return (
    <section aria-label={label}>
      <button
        type="button"
        aria-expanded={open}
        aria-label={t(open ? 'collapseComments' : 'expandComments', { count: section.comments })}
        data-label={label}
        onClick={() => setOpen(!open)}
        className="comments-toggle my-3 block w-full border-b pb-1 text-start font-medium font-ui text-muted-foreground text-xs hover:text-foreground pointer-coarse:min-h-11"
      />
      <div hidden={!open}>
        <Blocks blocks={section.blocks} />
      </div>
    </section>
  );
}
