'use client';

import { Equal, EqualNot, ExternalLink, Link2, Unlink } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useAnnotator } from '@/components/article/annotator-context';
import type { ClaimShown } from '@/components/claim/claim-shown';
import { InspectorSection } from '@/components/claim/inspector-section';
import type { Intent } from '@/components/live/intent';
import { useLive } from '@/components/live/live-context';
import { Independence } from '@/components/provenance/independence';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { notify } from '@/components/ui/toaster';
import { Tooltip } from '@/components/ui/tooltip';
import { articleName } from '@/domain/article';
import type { ClaimLinkRecord } from '@/domain/claim-link';
import { independenceOf } from '@/domain/independence';

export type LinksSectionProps = {
  shown: ClaimShown;
  enact: (intent: Intent) => boolean;
  onLink: () => void;
  onUndo: () => void;
  canLink: boolean;
};

/** What this claim is linked to, and the way to link it. */
export function LinksSection({ shown, enact, onLink, onUndo, canLink }: LinksSectionProps) {
  const t = useTranslations('claim.links');
  const { aria } = useKeyNames();
  const remove = (link: ClaimLinkRecord) => {
    if (enact({ do: 'removeLink', link: link.id }))
      notify(t('removed'), { label: t('undo'), perform: onUndo });
  };
  return (
    <InspectorSection
      title={t('title', { count: shown.links.length })}
      aside={
        canLink ? (
          <Button size="sm" aria-keyshortcuts={aria('claim.link')} onClick={onLink}>
            <Link2 aria-hidden />
            {t('add')}
            <KeyOf id="claim.link" />
          </Button>
        ) : null
      }
    >
      {shown.links.length === 0 ? (
        <p className="text-muted-foreground text-sm">{t('none')}</p>
      ) : (
        <ul className="grid gap-3">
          {shown.links.map((link) => (
            <LinkLine
              key={link.id}
              link={link}
              claim={shown.record.id}
              onRemove={canLink ? () => remove(link) : undefined}
            />
          ))}
        </ul>
      )}
    </InspectorSection>
  );
}

type LinkLineProps = { link: ClaimLinkRecord; claim: string; onRemove: (() => void) | undefined };

function LinkLine({ link, claim, onRemove }: LinkLineProps) {
  const t = useTranslations('claim.links');
  const facets = useTranslations('link.facets');
  const resolutions = useTranslations('link.all.resolutions');
  const { review } = useLive();
  const { live } = useAnnotator();
  const { state } = live;
  const farId = link.a === claim ? link.b : link.a;
  const far = state.claim.get(farId);
  const article = state.article.get(link.a === claim ? link.articleB : link.articleA);
  const source = article && state.source.get(article.source);
  const agrees = link.relation === 'corroborates';
  const near = state.article.get(link.a === claim ? link.articleA : link.articleB);
  const names = {
    [claim]: near ? articleName(near) : '',
    [farId]: article ? articleName(article) : t('unknownArticle'),
  };
  const Icon = agrees ? Equal : EqualNot;
  const note = agrees
    ? t(`independence.${independenceOf(state, link).value}`)
    : t('differs', {
        count: link.differs.length,
        facets: link.differs.map((facet) => facets(facet)).join(', '),
      });
  return (
    <li className="grid grid-cols-[auto_1fr_auto] items-start gap-x-2 text-sm">
      <Icon aria-hidden className={`mt-0.5 size-4 ${agrees ? 'text-link-agree' : 'text-link-conflict'}`} />
      <div className="min-w-0">
        <p>
          {t(link.relation)}{' '}
          <Bidi>{article ? `${articleName(article)} ${source?.name ?? ''}` : t('unknownArticle')}</Bidi>
          {agrees || link.differs.length > 0 ? (
            <span className="text-muted-foreground"> · {note}</span>
          ) : null}
        </p>
        {far ? (
          <p
            lang={article?.language ?? undefined}
            dir={article?.direction ?? 'auto'}
            className="line-clamp-3 text-muted-foreground"
          >
            {far.text}
          </p>
        ) : null}
        {link.note ? <p dir="auto">{link.note}</p> : null}
        {agrees ? (
          <details className="text-sm">
            <summary className="min-h-6 cursor-pointer text-muted-foreground pointer-coarse:min-h-11">
              {t('why')}
            </summary>
            <Independence link={link} names={names} mayOverride={false} />
          </details>
        ) : link.resolution === 'open' ? null : (
          <p className="text-muted-foreground">{resolutions(link.resolution)}</p>
        )}
      </div>
      <span className="flex">
        <Tooltip label={t('open')}>
          <Button asChild variant="quiet" size="icon-sm">
            <Link href={`/reviews/${review}/c/${farId}`} aria-label={t('open')}>
              <ExternalLink aria-hidden />
            </Link>
          </Button>
        </Tooltip>
        {onRemove ? (
          <IconButton label={t('remove')} size="icon-sm" onClick={onRemove}>
            <Unlink aria-hidden />
          </IconButton>
        ) : null}
      </span>
    </li>
  );
}
