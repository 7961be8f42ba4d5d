'use client';

import { ExternalLink } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { CodebookButton } from '@/components/codebook/codebook-button';
import { useNames } from '@/components/disagreement/context';
import { JudgementList, VoteList } from '@/components/disagreement/judgement-list';
import { useLive } from '@/components/live/live-context';
import { KindLetter } from '@/components/review/kind-letter';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { articleName } from '@/domain/article';
import { notesOf } from '@/domain/codebook';
import { tallyOf } from '@/domain/disagreements';
import { judgementKey } from '@/domain/judgement';

/** Where a claim or link is opened in its text. */
export function hrefOfDisagreement(
  review: string,
  on: 'claim' | 'link',
  id: string,
  link: { a: string; articleA: string; articleB: string } | undefined,
): string {
  if (on === 'claim') return `/reviews/${review}/c/${id}`;
  if (!link) return `/reviews/${review}`;
  const search = new URLSearchParams([
    ['a', link.articleA],
    ['a', link.articleB],
    ['claim', link.a],
  ]);
  return `/reviews/${review}/compare?${search}`;
}

function Passage({ claim }: { claim: string }) {
  const { live } = useLive();
  const record = live.state.claim.get(claim);
  const article = live.state.article.get(record?.article ?? '');
  return (
    <p
      lang={article?.language ?? undefined}
      dir={article?.direction ?? 'auto'}
      className="whitespace-pre-line font-read text-lg leading-7"
    >
      {record?.text}
    </p>
  );
}

/** A claim in dispute: its words, everyone's kind with the reason, and what the codebook says of those kinds. */
export function ClaimDetail({ claim }: { claim: string }) {
  const t = useTranslations('disagreement');
  const kinds = useTranslations('claim.kinds');
  const book = useTranslations('codebook.book.kinds');
  const { review, live } = useLive();
  const { notes } = notesOf(live.state.review.get(review));
  const names = useNames();
  const { article, name } = names.source(live.state.claim.get(claim)?.article);
  const mine = live.state.judgement.get(judgementKey(claim, live.me));
  const tally = tallyOf(live.state, claim);
  return (
    <>
      <Heading
        title={t('claimHeading', {
          article: article ? articleName(article) : '',
          source: name,
          number: names.claim(claim).split('·')[1] ?? '',
        })}
        href={hrefOfDisagreement(review, 'claim', claim, undefined)}
        label={t('openInArticle')}
      />
      <Passage claim={claim} />
      <section aria-label={t('judgements')}>
        <JudgementList claim={claim} />
      </section>
      {mine?.recheck ? <p className="text-warning">{t('yourTurn')}</p> : null}
      {tally.length > 0 ? (
        <section aria-label={t('codebook')} className="grid gap-1 rounded-md bg-muted p-3 text-sm">
          <div className="flex items-center justify-between gap-2">
            <h3 className="font-semibold text-xs">{t('codebook')}</h3>
            <CodebookButton kind={tally[0]?.kind} />
          </div>
          <dl className="grid gap-1">
            {tally.map(({ kind }) => (
              <div key={kind} className="flex items-start gap-2">
                <dt>
                  <KindLetter kind={kind} />
                </dt>
                <dd className="min-w-0">
                  <span className="font-medium">{kinds(kind)}.</span> {book(`${kind}.definition`)}
                  {notes[kind]?.note ? (
                    <p dir="auto" className="mt-1 border-s-2 border-primary ps-2">
                      {notes[kind].note}
                    </p>
                  ) : null}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
    </>
  );
}

/** A link in dispute: both claims, and everyone's vote. */
export function LinkDetail({ link }: { link: string }) {
  const t = useTranslations('disagreement');
  const facets = useTranslations('link.facets');
  const { review, live } = useLive();
  const names = useNames();
  const record = live.state.link.get(link);
  if (!record) return <p className="text-muted-foreground">{t('removed')}</p>;
  return (
    <>
      <Heading
        title={t('linkHeading', { a: names.claim(record.a), b: names.claim(record.b) })}
        href={hrefOfDisagreement(review, 'link', link, record)}
        label={t('compare')}
      />
      {[record.a, record.b].map((claim) => (
        <div key={claim} className="grid gap-1 border-s-2 ps-3">
          <p className="text-muted-foreground text-xs">
            <Bidi>
              {names.claim(claim)} {names.source(live.state.claim.get(claim)?.article).name}
            </Bidi>
          </p>
          <Passage claim={claim} />
        </div>
      ))}
      <section aria-label={t('votes')} className="grid gap-2">
        <h3 className="font-medium">
          {t(`linkAsked.${record.relation}`)}
          {record.differs.length > 0 ? (
            <span className="font-normal text-muted-foreground">
              {' '}
              ({record.differs.map((facet) => facets(facet)).join(', ')})
            </span>
          ) : null}
        </h3>
        {record.note ? <p dir="auto">{record.note}</p> : null}
        <VoteList link={link} />
      </section>
    </>
  );
}

function Heading({ title, href, label }: { title: string; href: string; label: string }) {
  const { aria } = useKeyNames();
  return (
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h2 className="font-semibold text-base">
        <Bidi>{title}</Bidi>
      </h2>
      <Button asChild size="sm" variant="quiet">
        <Link href={href} aria-keyshortcuts={aria('disagreements.open')}>
          <ExternalLink aria-hidden />
          {label}
          <KeyOf id="disagreements.open" />
        </Link>
      </Button>
    </div>
  );
}
