'use client';

import { CircleCheck, ClipboardPaste, FileText, Globe, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import {
  asPage,
  standingOf,
  type TrayCard,
  toAddress,
  toPaste,
  withDetails,
  withText,
} from '@/components/article/tray/card';
import { CardFields } from '@/components/article/tray/card-fields';
import { CardReading } from '@/components/article/tray/card-reading';
import { CardText } from '@/components/article/tray/card-text';
import { CardTrouble } from '@/components/article/tray/card-trouble';
import { EncodingChooser } from '@/components/article/tray/encoding-chooser';
import { LikeHint } from '@/components/article/tray/like-hint';
import { readAs } from '@/components/article/tray/read-file';
import { countWords, withoutUnstorable } from '@/components/article/tray/text-fault';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { IconButton } from '@/components/ui/icon-button';
import { Spinner } from '@/components/ui/spinner';

export type CardViewProps = {
  review: string;
  card: TrayCard;
  sources: readonly string[];
  known: ReadonlySet<string>;
  linkTo: (article: string) => { href: string; name: string | null };
  onChange: (id: string, next: (card: TrayCard) => TrayCard) => void;
  onSend: (card: TrayCard, confirm: boolean) => void;
  onRemove: (card: TrayCard) => void;
};

/** The name people know a card by. */
export function cardName(card: TrayCard, pasted: string): string {
  return card.details.title || card.fileName || (card.unread === 'address' && card.details.url) || pasted;
}

const TONES = {
  ready: 'success',
  added: 'success',
  stopped: 'destructive',
  unreadable: 'destructive',
  'text-fault': 'outline',
  'needs-source': 'outline',
  'bad-address': 'destructive',
  encoding: 'warning',
  reading: 'outline',
  sending: 'outline',
} as const;

const ICONS = { paste: ClipboardPaste, file: FileText, address: Globe } as const;

/** One text on its way in: what it is, what it waits for, and what one can do about it. */
export function CardView(props: CardViewProps) {
  const { review, card, sources, known, linkTo, onChange, onSend, onRemove } = props;
  const t = useTranslations('article.tray');
  const standing = standingOf(card);
  const words = useMemo(() => countWords(card.text ?? ''), [card.text]);
  const name = cardName(card, t('pastedName'));
  const key = () => crypto.randomUUID();
  const edit = (next: (now: TrayCard) => TrayCard) => onChange(card.id, next);
  const busy = standing.is === 'sending' || standing.is === 'reading';
  const Icon = ICONS[card.from];
  const state =
    standing.is === 'sending' && card.unread
      ? t(card.unread === 'address' ? 'state.opening' : 'state.reading')
      : t(`state.${standing.is}`);

  return (
    <li
      id={`card-${card.id}`}
      data-card=""
      tabIndex={-1}
      aria-label={t('cardName', { name, state })}
      className="min-w-0 rounded-lg border bg-card outline-offset-2"
    >
      <header className="flex min-h-12 flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2">
        <Icon aria-hidden className="size-4 shrink-0 text-muted-foreground" />
        <h3 className="min-w-0 flex-1 basis-40 truncate text-sm">
          <Bidi>{name}</Bidi>
        </h3>
        {card.text && words > 0 && !card.unread ? (
          <span className="text-muted-foreground text-xs tabular-nums">{t('words', { count: words })}</span>
        ) : null}
        <Badge role="status" tone={TONES[standing.is]}>
          {busy ? (
            <Spinner className="size-3" />
          ) : standing.is === 'added' ? (
            <CircleCheck aria-hidden />
          ) : null}
          {state}
        </Badge>
        {card.added ? (
          <Button asChild size="sm">
            <Link href={linkTo(card.added.article).href}>{t('tag', { name: `A${card.added.number}` })}</Link>
          </Button>
        ) : (
          <Button size="sm" disabled={standing.is !== 'ready'} onClick={() => onSend(card, false)}>
            {t('check')}
          </Button>
        )}
        <IconButton
          label={t('removeNamed', { name })}
          size="icon-sm"
          disabled={standing.is === 'sending'}
          onClick={() => onRemove(card)}
        >
          <X aria-hidden />
        </IconButton>
      </header>
      {card.added && card.added.warnings.length > 0 ? (
        <ul className="grid gap-1 border-t px-4 py-2.5 text-warning">
          {card.added.warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      ) : null}
      {card.added && card.added.fromPage?.length > 0 ? (
        <p className="border-t px-4 py-2.5 text-muted-foreground">
          {t('fromPage')} <Bidi>{card.added.fromPage.join(' · ')}</Bidi>
        </p>
      ) : null}
      {card.added ? null : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 border-t px-4 pt-3 pb-4">
          <CardTrouble
            standing={standing}
            linkTo={linkTo}
            onPasteInstead={() => {
              edit((now) => toPaste(now, key()));
              requestAnimationFrame(() => document.getElementById(`text-${card.id}`)?.focus());
            }}
            onClean={() => edit((now) => withText(now, withoutUnstorable(now.text ?? ''), key()))}
            onRetry={() => onSend(card, true)}
            onOpenAddress={(url) => edit((now) => toAddress(now, url, key()))}
          />
          {standing.is === 'encoding' && card.bytes ? (
            <EncodingChooser
              bytes={card.bytes}
              encodings={card.encodings}
              onChoose={(encoding) => edit((now) => readAs(now, encoding))}
            />
          ) : null}
          <CardReading card={card} onPage={(whole) => edit((now) => asPage(now, whole, key()))} />
          {!card.unread && (standing.is === 'ready' || standing.is === 'needs-source') ? (
            <LikeHint
              review={review}
              text={card.text ?? ''}
              repostOf={card.details.repostOf}
              onChange={(repostOf) => edit((now) => withDetails(now, { repostOf }, key()))}
            />
          ) : null}
          {(card.text !== null || card.unread) && !card.fileTrouble ? (
            <div
              className={cn(
                'grid grid-cols-[minmax(0,1fr)] gap-4',
                !card.unread && 'lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]',
              )}
            >
              {card.unread ? null : (
                <CardText card={card} onChange={(text) => edit((now) => withText(now, text, key()))} />
              )}
              <CardFields
                cardId={card.id}
                details={card.details}
                sources={sources}
                known={known}
                stated={Boolean(card.unread)}
                sourceMissing={standing.is === 'needs-source'}
                onChange={(details) => edit((now) => withDetails(now, details, key()))}
              />
            </div>
          ) : null}
        </div>
      )}
    </li>
  );
}
