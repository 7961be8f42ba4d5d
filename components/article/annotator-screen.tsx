'use client';

import { useEffect, useState } from 'react';
import { usePreferences } from '@/components/account/preferences-context';
import { Annotator } from '@/components/article/annotator';
import { AnnotatorContext } from '@/components/article/annotator-context';
import type { Neighbours } from '@/components/article/annotator-header';
import { AnnotatorPanes } from '@/components/article/annotator-panes';
import { AnnotatorPresence } from '@/components/article/annotator-presence';
import { AnnounceOthers } from '@/components/article/announce-others';
import { Announcer } from '@/components/article/announcer';
import { ArticleLayout } from '@/components/article/article-layout';
import { keepInSight } from '@/components/article/in-sight';
import type { Showing } from '@/components/claim/showing';
import { Tallies } from '@/components/claim/tallies';
import { CodebookBeside } from '@/components/codebook/codebook-beside';
import { useLive } from '@/components/live/live-context';
import { LiveReviewProvider } from '@/components/live/live-review-provider';
import type { ArticleSummary } from '@/domain/api/articles';
import type { ReviewView } from '@/domain/api/reviews';
import { unpackRecords } from '@/domain/packed-records';

export type AnnotatorScreenProps = {
  review: ReviewView;
  me: string;
  article: ArticleSummary;
  articles: ArticleSummary[];
  text: string;
  /**
   * `ReviewRecords` as `packRecords` packs them. One string travels from the server in a fraction of the time that React
   * takes over 20,000 objects.
   */
  records: string;
  /** The claim to begin with, from the address. */
  claim?: string | undefined;
  mode?: 'split' | 'tag' | undefined;
  /** Whose judgements to show, from the address; null for what is usual. */
  showing?: Showing | null;
};

/** The heart of the product: an article's text with its claims, their list, and everything about one of them. */
export function AnnotatorScreen(props: AnnotatorScreenProps) {
  const { review, me, article, text, records } = props;
  const [texts] = useState(() => ({ [article.id]: text }));
  const [read] = useState(() => unpackRecords(records, text));
  return (
    <LiveReviewProvider review={review.id} me={me} records={read} texts={texts}>
      <Announcer>
        <Workplace {...props} />
      </Announcer>
    </LiveReviewProvider>
  );
}

function Workplace({ review, article, articles, text, claim, mode, showing }: AnnotatorScreenProps) {
  const { live, onGoTo } = useLive();
  const { preferences } = usePreferences();
  const [annotator] = useState(() => {
    const layout = new ArticleLayout(live, article.id, text);
    const tallies = new Tallies(live, article.id);
    const spoken = preferences.spokenMarkers;
    const start = { active: claim, mode: mode ?? 'tag', showing: showing ?? null, spoken };
    return new Annotator({ live, layout, tallies, article: article.id, ...start });
  });

  useEffect(() => {
    // Order matters: the annotator looks at the counts, and the counts at the claims.
    const stops = [
      annotator.layout.follow(),
      annotator.tallies.follow(),
      annotator.follow(),
      keepInSight(annotator),
      onGoTo((to) => annotator.activate(to)),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [annotator, onGoTo]);

  return (
    <AnnotatorContext value={annotator}>
      <AnnounceOthers />
      <AnnotatorPresence />
      <CodebookBeside>
        <AnnotatorPanes
          review={review}
          article={article}
          neighbours={neighboursOf(article, articles)}
          startsAtClaim={claim !== undefined}
        />
      </CodebookBeside>
    </AnnotatorContext>
  );
}

/** The articles before and after this one that can be worked on. */
function neighboursOf(article: ArticleSummary, articles: readonly ArticleSummary[]): Neighbours {
  const ready = articles.filter((each) => each.status === 'ready').sort((a, b) => a.number - b.number);
  const at = ready.findIndex((each) => each.id === article.id);
  return { previous: ready[at - 1] ?? null, next: at < 0 ? null : (ready[at + 1] ?? null) };
}
