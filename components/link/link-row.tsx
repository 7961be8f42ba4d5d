'use client';

import { Columns2, Trash2 } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useAnnounce } from '@/components/article/announcer';
import { TieLabel } from '@/components/compare/tie-glyph';
import { LinkResolution } from '@/components/link/link-resolution';
import { comparing, useClaimPlace, useLinksBoard } from '@/components/link/links-context';
import { useLive } from '@/components/live/live-context';
import { Independence } from '@/components/provenance/independence';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { TableCell, TableRow } from '@/components/ui/table';
import { notify, notifyFailure } from '@/components/ui/toaster';
import { type ClaimLinkRecord, VOTE_ANSWERS } from '@/domain/claim-link';
import { independenceOf } from '@/domain/independence';
import { may } from '@/domain/policy';

/** One link: both claims, how they stand to each other, whether they are independent, who voted, what came of it. */
export function LinkRow({ link, isGone }: { link: ClaimLinkRecord; isGone: boolean }) {
  const t = useTranslations('link.all');
  const undo = useTranslations('link');
  const facets = useTranslations('link.facets');
  const announce = useAnnounce();
  const { live, review } = useLive();
  const { role } = useLinksBoard();
  const place = useClaimPlace();
  const ends = [link.a, link.b].sort(
    (x, y) => (place(x).article?.number ?? 0) - (place(y).article?.number ?? 0),
  );
  const names = { a: place(ends[0] ?? '').name, b: place(ends[1] ?? '').name };
  const outcome = live.state.linkDecision.get(link.id)?.outcome ?? null;
  const repeats =
    link.relation === 'corroborates' && independenceOf(live.state, link).value === 'same_origin';
  const remove = () => {
    const ruling = live.enact({ do: 'removeLink', link: link.id });
    if (!ruling.ok) return notifyFailure(ruling.refusal.detail);
    announce(t('removed', names));
    notify(t('removed', names), {
      label: undo('undo'),
      perform: () => void live.enact({ do: 'undo', force: false }),
    });
  };
  return (
    <TableRow data-link={link.id} className={cn('align-top', isGone && 'opacity-60')}>
      <TableCell className="w-2/5 min-w-64 py-2 align-top">
        {ends.map((id) => (
          <Passage key={id} claim={id} />
        ))}
        {isGone ? <p className="text-sm text-warning">{t('gone')}</p> : null}
        {link.note ? (
          <p className="text-muted-foreground text-sm">
            <Bidi>{t('note', { note: link.note })}</Bidi>
          </p>
        ) : null}
      </TableCell>
      <TableCell className="py-2 align-top">
        <TieLabel tie={repeats ? 'same_origin' : link.relation} suggested={link.state === 'suggested'} />
        {link.differs.length > 0 ? (
          <p className="text-muted-foreground text-sm">
            {t('differs', { facets: link.differs.map((facet) => facets(facet)).join(', ') })}
          </p>
        ) : null}
        {outcome ? (
          <p className="text-sm">{t(`outcomes.${outcome === 'suggested' ? 'unresolved' : outcome}`)}</p>
        ) : null}
      </TableCell>
      <TableCell className="min-w-56 max-w-64 py-2 align-top text-sm">
        {link.relation === 'conflicts' ? (
          <span className="text-muted-foreground">{t('independence.none')}</span>
        ) : (
          <Independence
            link={link}
            names={Object.fromEntries(ends.map((id) => [id, place(id).name]))}
            mayOverride={may(role, 'override_independence') && !isGone}
          />
        )}
      </TableCell>
      <TableCell className="whitespace-nowrap py-2 align-top text-sm">
        <Votes link={link.id} />
      </TableCell>
      <TableCell className="min-w-44 py-2 align-top text-sm">
        {link.relation === 'conflicts' ? (
          <LinkResolution
            link={link}
            names={{ a: place(link.a).name, b: place(link.b).name }}
            mayChange={may(role, 'link') && !isGone}
          />
        ) : (
          <span className="text-muted-foreground">–</span>
        )}
      </TableCell>
      <TableCell className="whitespace-nowrap py-2 text-end align-top">
        <Button asChild variant="quiet" size="icon-sm">
          <Link href={comparing(review, link)} aria-label={t('compare', names)} title={t('compare', names)}>
            <Columns2 aria-hidden />
          </Link>
        </Button>
        {may(role, 'link') && !isGone ? (
          <IconButton label={t('remove', names)} size="icon-sm" onClick={remove}>
            <Trash2 aria-hidden />
          </IconButton>
        ) : null}
      </TableCell>
    </TableRow>
  );
}

function Passage({ claim: id }: { claim: string }) {
  const t = useTranslations('link.all');
  const { review } = useLive();
  const { claim, article, source, name } = useClaimPlace()(id);
  if (!claim) return null;
  return (
    <div className="grid gap-0.5 pb-1.5">
      <p className="flex items-center gap-1.5 text-sm">
        <Link
          href={`/reviews/${review}/articles/${claim.article}?claim=${id}`}
          aria-label={t('open', { name })}
          className="inline-flex min-h-6 items-center font-medium text-primary tabular-nums underline underline-offset-2 pointer-coarse:min-h-11 pointer-coarse:min-w-11"
        >
          {name}
        </Link>
        <Bidi className="text-muted-foreground">{source}</Bidi>
      </p>
      <p
        lang={article?.language ?? undefined}
        dir={article?.direction ?? 'auto'}
        className="line-clamp-2 font-read text-base leading-6"
      >
        {claim.text}
      </p>
    </div>
  );
}

function Votes({ link }: { link: string }) {
  const t = useTranslations('link.all');
  const { live } = useLive();
  const votes = [...live.state.vote.values()].filter((vote) => vote.link === link);
  const said = VOTE_ANSWERS.flatMap((answer) => {
    const count = votes.filter((vote) => vote.answer === answer).length;
    return count > 0 ? [t(`votes.${answer}`, { count })] : [];
  });
  return said.length > 0 ? said.join(', ') : <span className="text-muted-foreground">{t('votes.none')}</span>;
}
