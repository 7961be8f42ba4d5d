'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { useAnnotator } from '@/components/article/annotator-context';
import { AnnotatorHeader, type Neighbours } from '@/components/article/annotator-header';
import { AnnotatorKeys } from '@/components/article/annotator-keys';
import { ArticleText } from '@/components/article/article-text';
import { KeyFooter } from '@/components/article/key-footer';
import { TagBar } from '@/components/article/tag-bar';
import { useDeeds } from '@/components/article/use-deeds';
import { useWidth } from '@/components/article/use-width';
import { ClaimList } from '@/components/claim/claim-list';
import { Inspector } from '@/components/claim/inspector';
import { SPEAKER_FIELD } from '@/components/claim/step-rows';
import { CoachEar } from '@/components/coach/coach-ear';
import type { NewLink } from '@/components/link/link-picker';
import { Region } from '@/components/shell/region';
import { lazily } from '@/components/ui/lazily';
import { StackedPanes } from '@/components/ui/resizable';
import { notify } from '@/components/ui/toaster';
import type { ArticleSummary } from '@/domain/api/articles';
import type { ReviewView } from '@/domain/api/reviews';
import { articleName } from '@/domain/article';
import type { ClaimRecord } from '@/domain/claim';
import { may } from '@/domain/policy';

const AnnotatorDrawer = lazily(
  async () => (await import('@/components/article/annotator-drawer')).AnnotatorDrawer,
);
const LinkPicker = lazily(async () => (await import('@/components/link/link-picker')).LinkPicker);

export type AnnotatorPanesProps = {
  review: ReviewView;
  article: ArticleSummary;
  neighbours: Neighbours;
  /** The address names a claim: the list takes the focus. */
  startsAtClaim: boolean;
};

// A pane that scrolls has to be reachable by keyboard alone (WCAG 2.1.1).
const reachable = { tabIndex: 0 };

/** The drawer's script may still be on its way when a key asks for one of its fields. */
const OPENS_WITHIN_MS = 5_000;

/** Text, list and inspector: three columns, two, one with a drawer, or one with a bar for the thumb. */
export function AnnotatorPanes({ review, article, neighbours, startsAtClaim }: AnnotatorPanesProps) {
  const t = useTranslations('annotator');
  const claims = useTranslations('claim.inspector');
  const links = useTranslations('link');
  const annotator = useAnnotator();
  const deeds = useDeeds();
  const width = useWidth();
  const filterField = useRef<HTMLInputElement>(null);
  const reasonField = useRef<HTMLTextAreaElement>(null);
  const [drawer, setDrawer] = useState(false);
  const [hidden, setHidden] = useState(false);
  const [linking, setLinking] = useState<ClaimRecord | null>(null);
  const canEdit = may(review.role, 'judge');
  const { language, direction } = article;
  const beside = width === 'desk' || width === 'wide';

  useEffect(() => {
    if (startsAtClaim) toKeys();
  }, [startsAtClaim]);

  /** Shows the inspector wherever it is, then puts the focus into one of its fields. */
  const intoInspector = (field: () => HTMLElement | null) => {
    if (beside) setHidden(false);
    else setDrawer(true);
    const until = performance.now() + OPENS_WITHIN_MS;
    const look = () => {
      const found = field();
      if (found) found.focus();
      else if (performance.now() < until) requestAnimationFrame(look);
    };
    requestAnimationFrame(() => requestAnimationFrame(look));
  };
  const startLinking = () => {
    const claim = annotator.active === null ? undefined : annotator.live.state.claim.get(annotator.active);
    if (claim) setLinking(claim);
  };
  const link = ({ far, ...intent }: NewLink) => {
    annotator.live.learn(far);
    if (deeds.enact({ do: 'link', ...intent, newId: newId() }))
      notify(links('picker.linked', { relation: links(`relations.${intent.relation}`) }), {
        label: links('picker.undo'),
        perform: deeds.undo,
      });
  };

  const list = (
    <Region label={t('regions.list')} className="h-full min-h-0">
      <ClaimList language={language} direction={direction} filterField={filterField} />
    </Region>
  );
  const inspector = (
    <Inspector
      deeds={deeds}
      canEdit={canEdit}
      onLink={startLinking}
      reasonField={reasonField}
      onDone={toKeys}
    />
  );
  const inspectorPane = (
    <Region label={t('regions.inspector')} className="h-full overflow-y-auto" {...reachable}>
      {inspector}
    </Region>
  );

  return (
    <div className="flex h-[calc(100dvh-var(--shell-top)-var(--shell-bottom)-var(--live-banner,0px)-var(--coach,0px)-env(safe-area-inset-bottom))] flex-col">
      <AnnotatorKeys
        deeds={deeds}
        direction={direction}
        previousHref={neighbours.previous ? hrefOf(review.id, neighbours.previous) : null}
        nextHref={neighbours.next ? hrefOf(review.id, neighbours.next) : null}
        canEdit={canEdit}
        onAttribution={() => intoInspector(() => document.getElementById(SPEAKER_FIELD))}
        onReason={() => intoInspector(() => reasonField.current)}
        onLink={startLinking}
        onInspector={() => (beside ? setHidden(!hidden) : setDrawer(!drawer))}
        onFilter={() => filterField.current?.focus()}
      />
      <CoachEar isLinking={linking !== null} />
      <AnnotatorHeader
        article={article}
        neighbours={neighbours}
        hrefOf={(to) => hrefOf(review.id, to)}
        deeds={deeds}
        canEdit={canEdit}
        canLock={may(review.role, 'lock_split')}
      />
      <div className="flex min-h-0 flex-1">
        <Region
          label={t('regions.article', { name: articleName(article), source: article.source.name })}
          data-article-pane=""
          className="min-w-0 flex-1 overflow-y-auto outline-offset-[-2px]"
          {...reachable}
        >
          <ArticleText language={language} direction={direction} />
        </Region>
        {width === 'wide' ? (
          <>
            {/* The server draws these for every width: a smaller window never shows them. */}
            <div className="w-80 border-s max-md:hidden">{list}</div>
            {hidden ? null : <div className="w-90 border-s max-[87.49rem]:hidden">{inspectorPane}</div>}
          </>
        ) : null}
        {width === 'tablet' ? <div className="w-80 border-s">{list}</div> : null}
        {width === 'desk' ? (
          <div className="w-100 border-s">
            {hidden ? (
              list
            ) : (
              <StackedPanes
                label={claims('divider')}
                share={58}
                least={20}
                // One claim with its two lines and its marks is to be seen whole between filters and last tags.
                lowerAtLeast="16rem"
                upper={inspectorPane}
                lower={list}
              />
            )}
          </div>
        ) : null}
      </div>
      {width === 'phone' ? (
        <TagBar deeds={deeds} canEdit={canEdit} onDetails={() => setDrawer(true)} />
      ) : (
        <KeyFooter canEdit={canEdit} />
      )}
      <AnnotatorDrawer
        open={drawer && !beside}
        onOpenChange={setDrawer}
        side={width === 'phone' ? 'bottom' : 'end'}
        title={claims('open')}
        otherwise={toKeys}
      >
        {inspector}
      </AnnotatorDrawer>
      <LinkPicker
        open={linking !== null}
        review={review.id}
        claim={linking}
        articles={annotator.live.state.article}
        sources={annotator.live.state.source}
        onLink={link}
        onClose={() => setLinking(null)}
      />
    </div>
  );
}

/** To the list, else to the text: where the single keys act. */
function toKeys(): void {
  const place = (selector: string) => document.querySelector<HTMLElement>(selector);
  (place('[data-testid="claim-list"]') ?? place('[data-article-pane]'))?.focus();
}

const hrefOf = (review: string, article: ArticleSummary) => `/reviews/${review}/articles/${article.id}`;
