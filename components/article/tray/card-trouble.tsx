'use client';

import { CircleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { Standing } from '@/components/article/tray/card';
import { inlineLink } from '@/components/auth/auth-frame';
import { Button } from '@/components/ui/button';

export type CardTroubleProps = {
  standing: Standing;
  /** Where the article with this id opens, and its short name where it is known. */
  linkTo: (article: string) => { href: string; name: string | null };
  onPasteInstead: () => void;
  onClean: () => void;
  onRetry: () => void;
  onOpenAddress: (url: string) => void;
};

/** What stands in the way of this one card, and a way on. */
export function CardTrouble(props: CardTroubleProps) {
  const { standing, linkTo, onPasteInstead, onClean, onRetry, onOpenAddress } = props;
  const t = useTranslations('article.tray');
  const way = (label: string, perform: () => void) => (
    <Button size="sm" onClick={perform}>
      {label}
    </Button>
  );
  if (standing.is === 'unreadable') {
    return <Said way={way(t('pasteInstead'), onPasteInstead)}>{t(`trouble.${standing.why}`)}</Said>;
  }
  if (standing.is === 'text-fault') {
    const { fault } = standing;
    if (fault.code === 'empty') return <p className="text-muted-foreground">{t('trouble.empty')}</p>;
    if (fault.code === 'address') {
      return <Said way={way(t('openAddress'), () => onOpenAddress(fault.url))}>{t('trouble.address')}</Said>;
    }
    if (fault.code === 'too-long') return <Said>{t('trouble.too-long', { length: fault.length })}</Said>;
    const said =
      fault.code === 'nul'
        ? t('trouble.nul', { count: fault.count })
        : t('trouble.lone-surrogate', { at: fault.at + 1 });
    return <Said way={way(t('clean'), onClean)}>{said}</Said>;
  }
  if (standing.is === 'bad-address') return <Said>{t('trouble.bad-address')}</Said>;
  if (standing.is !== 'stopped') return null;
  const { trouble } = standing;
  if (trouble.code === 'identical') {
    const { href, name } = linkTo(trouble.article);
    return (
      <Said>
        {name ? t('trouble.identical', { name }) : t('trouble.identicalUnknown')}{' '}
        <Link className={inlineLink} href={href}>
          {t('open', { name: name ?? '' })}
        </Link>
      </Said>
    );
  }
  if (trouble.code === 'unread') {
    const ways = (
      <>
        {trouble.again ? way(t('retry'), onRetry) : null}
        {way(t('pasteInstead'), onPasteInstead)}
      </>
    );
    return <Said way={ways}>{trouble.detail}</Said>;
  }
  if (trouble.code === 'offline') return <Said way={way(t('retry'), onRetry)}>{t('trouble.offline')}</Said>;
  return <Said way={way(t('retry'), onRetry)}>{t('trouble.refused', { detail: trouble.detail })}</Said>;
}

function Said({ children, way }: { children: ReactNode; way?: ReactNode }) {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 text-destructive">
        <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
        <span className="min-w-0">{children}</span>
      </p>
      {way}
    </div>
  );
}
