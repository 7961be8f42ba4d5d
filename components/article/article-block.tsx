'use client';

import { type CSSProperties, memo } from 'react';
import { useAnnotator } from '@/components/article/annotator-context';
import { blockTopic } from '@/components/article/article-layout';
import { ClaimRun } from '@/components/article/claim-run';
import { useTopics } from '@/components/live/use-topics';

/** Characters in a line of the reading column, for a first guess at the height of what is not on screen. */
const LINE = 66;

/** One paragraph or heading with the white space after it: its text content is its stretch of the stored text. */
export const ArticleBlock = memo(function ArticleBlock({ index }: { index: number }) {
  const { live, layout } = useAnnotator();
  useTopics(live.topics, [blockTopic(index)]);
  const block = layout.blocks[index];
  if (!block) return null;
  const gap = layout.text.slice(block.contentEnd, block.end);
  const Tag = block.zone === 'headline' ? 'h2' : 'p';
  return (
    <Tag
      className="article-block"
      data-block={index}
      data-zone={block.zone ?? undefined}
      style={
        {
          '--lines': Math.ceil((block.contentEnd - block.start) / LINE) || 1,
          '--depth': block.depth,
        } as CSSProperties
      }
    >
      {layout.runs(index).map((run) => (
        <ClaimRun key={run[0]?.start} run={run} />
      ))}
      {gap === '' ? null : (
        <span className="article-gap" data-blank={/[\n\r].*[\n\r]/s.test(gap) ? '' : undefined}>
          {gap}
        </span>
      )}
    </Tag>
  );
});
