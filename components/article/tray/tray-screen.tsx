'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { useDropzone } from 'react-dropzone';
import { AddressForm } from '@/components/article/tray/address-form';
import { isSendable, type TrayCard } from '@/components/article/tray/card';
import { CardView, cardName } from '@/components/article/tray/card-view';
import { DropArea } from '@/components/article/tray/drop-area';
import { MAX_CARDS } from '@/components/article/tray/file-kind';
import { addressesIn, isPage } from '@/components/article/tray/text-fault';
import { TrayBar } from '@/components/article/tray/tray-bar';
import { usePasteAnywhere } from '@/components/article/tray/use-paste-anywhere';
import { useTray } from '@/components/article/tray/use-tray';
import { useTrayCommands } from '@/components/article/tray/use-tray-commands';
import { SampleButton } from '@/components/review/sample-button';
import { Page, PageHeader } from '@/components/shell/page-header';
import { notify, notifyFailure } from '@/components/ui/toaster';
import type { ArticleSummary } from '@/domain/api/articles';

export type TrayScreenProps = {
  review: string;
  account: string;
  articles: readonly ArticleSummary[];
};

/** Where articles come in: several texts and files at once, each with its own state, its own errors and its own way on. */
export function TrayScreen({ review, account, articles }: TrayScreenProps) {
  const t = useTranslations('article.tray');
  const router = useRouter();
  const numbers = useMemo(() => new Map(articles.map(({ id, number }) => [id, number])), [articles]);
  const tray = useTray({ review, account, numbers });
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const known = useMemo(() => new Set(articles.map(({ source }) => source.name)), [articles]);
  const sources = useMemo(() => {
    const named = tray.cards.map((card) => card.details.source).filter((name) => name !== '');
    return [...new Set([...known, ...named])].sort((a, b) => a.localeCompare(b));
  }, [known, tray.cards]);

  const [addressing, setAddressing] = useState(false);
  const takeAddresses = (addresses: readonly string[]) => {
    setAddressing(false);
    const left = tray.takeAddresses(addresses);
    if (left > 0) notifyFailure(t('leftOutAddresses', { count: left, max: MAX_CARDS }));
    document.getElementById('tray-heading')?.focus();
  };
  const paste = (text: string, html = '') => {
    const addresses = addressesIn(text);
    if (addresses) return takeAddresses(addresses);
    const card = tray.paste(text, isPage(html) ? html : undefined);
    if (!card) return notifyFailure(t('full', { max: MAX_CARDS }));
    const field = text === '' ? 'text' : 'source';
    requestAnimationFrame(() => document.getElementById(`${field}-${card.id}`)?.focus());
  };
  const takeFiles = (files: readonly File[]) => {
    const left = tray.takeFiles(files);
    if (left > 0) notifyFailure(t('leftOut', { count: left, max: MAX_CARDS }));
  };
  usePasteAnywhere((text, files, html) => (files.length > 0 ? takeFiles(files) : paste(text, html)));
  const zone = useDropzone({ onDrop: takeFiles, noClick: true, noKeyboard: true });

  const sendable = tray.cards.filter(isSendable).length;
  const addAll = async () => {
    setProgress({ done: 0, all: sendable });
    await tray.sendAll((done, all) => setProgress({ done, all }));
    setProgress(null);
    router.refresh();
  };
  useTrayCommands({
    paste: () => paste(''),
    addAll: () => void addAll(),
    canAdd: () => sendable > 0 && progress === null,
  });

  const send = async (card: TrayCard, confirm: boolean) => {
    const sent = await tray.send(card, confirm);
    if (!sent.ok) return;
    if (confirm) return router.refresh();
    tray.remove(card.id);
    router.push(`/reviews/${review}/articles/${sent.article}/check`);
  };
  const remove = (card: TrayCard) => {
    tray.remove(card.id);
    document.getElementById('tray-heading')?.focus();
    if (card.added) return;
    notify(t('removed', { name: cardName(card, t('pastedName')) }), {
      label: t('undo'),
      perform: () => tray.put(card),
    });
  };
  const linkTo = (article: string) => {
    const number = tray.numberOf(article);
    const name = number === null ? null : `A${number}`;
    return { href: `/reviews/${review}/articles/${article}`, name };
  };

  return (
    <div {...zone.getRootProps()}>
      <input {...zone.getInputProps({ 'aria-label': t('choose') })} />
      <Page className="grid max-w-5xl grid-cols-[minmax(0,1fr)] gap-5">
        <PageHeader
          title={
            <span id="tray-heading" tabIndex={-1}>
              {t('title')}
            </span>
          }
          summary={tray.cards.length > 0 ? t('lead', { max: MAX_CARDS }) : null}
          className="pb-0"
        />
        <DropArea
          over={zone.isDragActive}
          slim={tray.cards.length > 0}
          onPaste={() => paste('')}
          onChoose={zone.open}
          onAddress={() => setAddressing(true)}
        />
        {addressing ? <AddressForm onAdd={takeAddresses} onClose={() => setAddressing(false)} /> : null}
        {tray.forgetful ? <p className="text-warning">{t('forgetful')}</p> : null}
        {tray.cards.length > 0 ? (
          <ul aria-label={t('cards')} className="grid grid-cols-[minmax(0,1fr)] gap-3">
            {tray.cards.map((card) => (
              <CardView
                key={card.id}
                review={review}
                card={card}
                sources={sources}
                known={known}
                linkTo={linkTo}
                onChange={tray.change}
                onSend={send}
                onRemove={remove}
              />
            ))}
          </ul>
        ) : articles.length === 0 && tray.loaded ? (
          <SampleButton variant="link" className="justify-self-center">
            {t('useSample')}
          </SampleButton>
        ) : null}
        <TrayBar
          review={review}
          sendable={sendable}
          added={tray.cards.filter((card) => card.added !== null)}
          waiting={tray.cards.some((card) => card.added === null)}
          progress={progress}
          onAdd={addAll}
          onClear={() => {
            for (const card of tray.cards) if (card.added) tray.remove(card.id);
          }}
        />
      </Page>
    </div>
  );
}
