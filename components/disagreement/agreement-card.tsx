'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { useNames } from '@/components/disagreement/context';
import { KindTable } from '@/components/disagreement/kind-table';
import { Bidi } from '@/components/ui/bidi';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import { AGREEMENT_CLAIMS, type Agreement } from '@/domain/metrics/agreement';

/** As figures of agreement are published: two places behind the point. */
const figure = (value: number) => value.toFixed(2).replace('-', '−');

/** How far reviewers agreed before they saw each other: figures with their conditions, and what was left out. */
export function AgreementCard({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('disagreement.agreement');
  const id = useId();
  const { claims, judges, same, alpha, kappa, kindsInUse } = agreement;
  const missing =
    claims < AGREEMENT_CLAIMS || kindsInUse < 2 ? t('tooFew', { claims: AGREEMENT_CLAIMS }) : t('noChance');
  const shown = (value: number | null) =>
    value === null ? missing : t('value', { value: figure(value), claims, judges });
  return (
    <Card aria-labelledby={id}>
      <CardHeader>
        <CardTitle id={id}>{t('title')}</CardTitle>
        <span className="text-muted-foreground text-xs">{t('scope')}</span>
      </CardHeader>
      <CardBody className="grid grid-cols-1 gap-6">
        {claims === 0 ? (
          <p className="text-muted-foreground">{t('none')}</p>
        ) : (
          <div className="grid grid-cols-1 gap-x-10 gap-y-6 lg:grid-cols-2">
            <dl className="grid grid-cols-1 content-start gap-3">
              <Figure name={t('same', { same, claims })} value={t('claims', { claims, judges })} />
              <Figure name={t('alpha')} value={shown(alpha)} />
              {judges === 2 ? <Figure name={t('kappa')} value={shown(kappa)} /> : null}
            </dl>
            <KindTable table={agreement.table} />
          </div>
        )}
        {agreement.pairs.length > 0 ? <Pairs agreement={agreement} /> : null}
        <Links agreement={agreement} />
        <LeftOut agreement={agreement} />
        <details>
          <summary className="cursor-pointer text-muted-foreground pointer-coarse:py-3">{t('what')}</summary>
          <p className="max-w-prose pt-2">{t('whatBody')}</p>
          <p className="max-w-prose pt-1 text-muted-foreground">{t('withheld')}</p>
        </details>
      </CardBody>
    </Card>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt className="font-medium tabular-nums">{name}</dt>
      <dd className="text-muted-foreground tabular-nums">{value}</dd>
    </div>
  );
}

function Pairs({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('disagreement.agreement');
  const names = useNames();
  return (
    <section className="grid grid-cols-1 gap-2">
      <h3 className="font-semibold text-sm">{t('pairs')}</h3>
      <Table label={t('pairs')}>
        <TableHead>
          <tr>
            <TableHeaderCell>{t('pair')}</TableHeaderCell>
            <TableHeaderCell>{t('sameColumn')}</TableHeaderCell>
            <TableHeaderCell>{t('kappaShort')}</TableHeaderCell>
          </tr>
        </TableHead>
        <tbody>
          {agreement.pairs.map(({ a, b, claims, same, kappa }) => (
            <TableRow key={`${a} ${b}`}>
              <TableCell>
                <Bidi>{names.member(a)}</Bidi> · <Bidi>{names.member(b)}</Bidi>
              </TableCell>
              <TableCell className="tabular-nums">{t('of', { same, claims })}</TableCell>
              <TableCell className="tabular-nums">{kappa === null ? '–' : figure(kappa)}</TableCell>
            </TableRow>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

function Links({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('disagreement.agreement');
  const names = useNames();
  const { links } = agreement;
  return (
    <section className="grid grid-cols-1 gap-2">
      <h3 className="font-semibold text-sm">{t('links')}</h3>
      {links.links > 0 ? (
        <p className="tabular-nums">
          {t('linksVoted', { same: links.same, links: links.links, judges: links.judges })}
          {links.alpha === null ? null : ` · α ${figure(links.alpha)}`}
        </p>
      ) : null}
      {links.pairs.length === 0 ? (
        <p className="text-muted-foreground">{t('linksNone')}</p>
      ) : (
        <>
          <p className="max-w-prose text-muted-foreground text-sm">{t('linksHint')}</p>
          <Table label={t('links')}>
            <TableHead>
              <tr>
                <TableHeaderCell>{t('pair')}</TableHeaderCell>
                <TableHeaderCell>{t('linksEach')}</TableHeaderCell>
                <TableHeaderCell>{t('linksExact')}</TableHeaderCell>
                <TableHeaderCell>{t('linksPartial')}</TableHeaderCell>
                <TableHeaderCell>{t('linksF')}</TableHeaderCell>
              </tr>
            </TableHead>
            <tbody>
              {links.pairs.map(({ a, b, links: each, exact, partial, f }) => (
                <TableRow key={`${a} ${b}`}>
                  <TableCell>
                    <Bidi>{names.member(a)}</Bidi> · <Bidi>{names.member(b)}</Bidi>
                  </TableCell>
                  <TableCell className="tabular-nums">{each.join(' · ')}</TableCell>
                  <TableCell className="tabular-nums">{exact}</TableCell>
                  <TableCell className="tabular-nums">{partial}</TableCell>
                  <TableCell className="tabular-nums">{f === null ? '–' : figure(f)}</TableCell>
                </TableRow>
              ))}
            </tbody>
          </Table>
        </>
      )}
    </section>
  );
}

function LeftOut({ agreement }: { agreement: Agreement }) {
  const t = useTranslations('disagreement.agreement');
  const { afterReveal, recheck, judgedOnce } = agreement.leftOut;
  const { afterReveal: votesAfter, votedOnce } = agreement.links.leftOut;
  const lines = [
    afterReveal > 0 ? t('left.afterReveal', { count: afterReveal }) : null,
    recheck > 0 ? t('left.recheck', { count: recheck }) : null,
    judgedOnce > 0 ? t('left.judgedOnce', { count: judgedOnce }) : null,
    votesAfter > 0 ? t('left.votesAfter', { count: votesAfter }) : null,
    votedOnce > 0 ? t('left.votedOnce', { count: votedOnce }) : null,
  ].filter((line) => line !== null);
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold text-sm">{t('leftOut')}</h3>
      {lines.length === 0 ? (
        <p className="text-muted-foreground">{t('leftNone')}</p>
      ) : (
        <ul className="list-disc ps-5 text-muted-foreground">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
