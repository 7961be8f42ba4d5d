'use client';

import { createContext, memo, type ReactElement, useContext } from 'react';
import { type Annotator, SPOKEN } from '@/components/article/annotator';
import { useAnnotator } from '@/components/article/annotator-context';
import type { Part, Run } from '@/components/article/parts';
import { badgeOf, type ClaimShown } from '@/components/claim/claim-shown';
import { claimTopic } from '@/components/live/topics';
import { useTopics } from '@/components/live/use-topics';

/** What a screen reader hears at the ends of a claim while spoken markers are on. */
export type SpokenMarkers = (shown: ClaimShown) => { start: string; end: string };
export const SpokenMarkersContext = createContext<SpokenMarkers>(() => ({ start: '', end: '' }));

/**
 * A few claims of a paragraph with the text between them, as plain spans. It renders again when something about one of
 * its claims changes, and adds no character: badge and flag are generated content.
 */
export const ClaimRun = memo(function ClaimRun({ run }: { run: Run }) {
  const annotator = useAnnotator();
  const markers = useContext(SpokenMarkersContext);
  const topics = [SPOKEN];
  for (const part of run) if (part.claim !== null) topics.push(claimTopic(part.claim));
  useTopics(annotator.live.topics, topics);
  return <>{run.map((part) => stretch(part, annotator, markers))}</>;
});

function stretch(part: Part, annotator: Annotator, markers: SpokenMarkers): ReactElement | string {
  const { text } = annotator.layout;
  const shown = part.claim === null ? null : annotator.read(part.claim);
  if (part.claim === null || !shown) return text.slice(part.start, part.end);
  const active = annotator.active === part.claim;
  const spoken = annotator.spoken ? markers(shown) : null;
  const trouble = shown.trouble !== null;
  // The last word stands by itself only where it carries something: most claims get by with one span less.
  const marked = part.ends && (shown.flagged || trouble || annotator.spoken);
  const headEnd = part.starts ? part.headEnd : part.start;
  const tailStart = marked ? Math.max(part.tailStart, headEnd) : part.end;
  const oneWord = marked && part.starts && part.tailStart <= headEnd;
  return (
    <span
      key={`${part.claim}${part.start}`}
      className="claim"
      data-claim={part.claim}
      data-kind={shown.kind ?? 'untagged'}
      data-suggested={shown.suggested && shown.kind ? '' : undefined}
      data-active={active ? '' : undefined}
      data-selected={annotator.isPicked(part.claim) ? '' : undefined}
      data-disputed={shown.standing.state === 'disagreement' ? '' : undefined}
      data-recheck={shown.mine?.recheck ? '' : undefined}
      data-trouble={trouble ? '' : undefined}
      data-goes-on={part.ends ? undefined : ''}
    >
      {part.starts ? (
        <span
          className={oneWord ? 'claim-first claim-last' : 'claim-first'}
          data-badge={badgeOf(shown)}
          data-spoken-start={spoken?.start}
          data-spoken-end={oneWord ? spoken?.end : undefined}
          data-flag={oneWord && shown.flagged ? '' : undefined}
        >
          {text.slice(part.start, headEnd)}
        </span>
      ) : null}
      {text.slice(headEnd, tailStart)}
      {marked && !oneWord ? (
        <span className="claim-last" data-flag={shown.flagged ? '' : undefined} data-spoken-end={spoken?.end}>
          {text.slice(tailStart, part.end)}
        </span>
      ) : null}
    </span>
  );
}
