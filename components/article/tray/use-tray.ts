'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { isSendable, newCard, type TrayCard, toAddress } from '@/components/article/tray/card';
import { MAX_CARDS } from '@/components/article/tray/file-kind';
import { EMPTY_TRAY, keptCards, type TrayState } from '@/components/article/tray/kept-cards';
import { cardForFile, readInto } from '@/components/article/tray/read-file';
import { type Sent, sendCard } from '@/components/article/tray/send-card';
import { trayKey } from '@/components/article/tray/tray-store';

export type Tray = TrayState & {
  /** Adds a card with this text; null when the tray is full. */
  paste: (text: string, html?: string) => TrayCard | null;
  /** Adds a card for each address up to the limit and answers how many were left out. */
  takeAddresses: (addresses: readonly string[]) => number;
  /** Takes files up to the limit and answers how many were left out. */
  takeFiles: (files: readonly File[]) => number;
  change: (id: string, next: (card: TrayCard) => TrayCard) => void;
  put: (card: TrayCard) => void;
  remove: (id: string) => void;
  send: (card: TrayCard, confirm: boolean) => Promise<Sent>;
  /** Sends every ready card, in order, so that the articles get their numbers in the order of the tray. */
  sendAll: (onProgress: (done: number, all: number) => void) => Promise<void>;
  /** The number of an article, where it is known here. */
  numberOf: (article: string) => number | null;
};

export type TrayOf = {
  review: string;
  account: string;
  /** Numbers of the articles that are here already, by id. */
  numbers: ReadonlyMap<string, number>;
};

/** The import tray of one person in one review. */
export function useTray({ review, account, numbers }: TrayOf): Tray {
  const [kept] = useState(() =>
    typeof indexedDB === 'undefined' ? null : keptCards(trayKey(account, review)),
  );
  const state = useSyncExternalStore(
    (listener) => kept?.subscribe(listener) ?? (() => {}),
    () => kept?.state() ?? EMPTY_TRAY,
    () => EMPTY_TRAY,
  );

  useEffect(() => {
    const flush = () => kept?.flush();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
      // What was added stands in the list of articles from now on; a reload alone does not come by here.
      for (const { id, added } of kept?.state().cards ?? []) if (added) kept?.remove(id);
    };
  }, [kept]);

  const known = useMemo(() => {
    const added = state.cards.flatMap((card) => (card.added ? [card.added] : []));
    return new Map([...numbers, ...added.map(({ article, number }) => [article, number] as const)]);
  }, [numbers, state.cards]);

  const change: Tray['change'] = (id, next) => kept?.change(id, next);
  const room = () => MAX_CARDS - (kept?.state().cards.filter((card) => !card.added).length ?? 0);

  const send: Tray['send'] = async (card, confirm) => {
    change(card.id, (now) => ({ ...now, sending: true, sendTrouble: null }));
    const sent = await sendCard(review, card, confirm);
    change(card.id, (now) =>
      sent.ok
        ? { ...now, sending: false, bytes: null, html: null, text: '', added: sent }
        : { ...now, sending: false, sendTrouble: sent.trouble },
    );
    return sent;
  };

  return {
    ...state,
    change,
    send,
    numberOf: (article) => known.get(article) ?? null,
    put: (card) => kept?.put(card),
    remove: (id) => kept?.remove(id),
    paste(text, html) {
      if (!kept || room() < 1) return null;
      const made = { id: crypto.randomUUID(), sendKey: crypto.randomUUID(), madeAt: Date.now() };
      const card = newCard({ ...made, from: 'paste', text, html: html ?? null });
      kept.put(card);
      return card;
    },
    takeAddresses(addresses) {
      const taken = addresses.slice(0, Math.max(0, room()));
      taken.forEach((url, at) => {
        const made = {
          id: crypto.randomUUID(),
          sendKey: crypto.randomUUID(),
          madeAt: Date.now() + at / 1000,
        };
        kept?.put(toAddress(newCard({ ...made, from: 'address' }), url, made.sendKey));
      });
      return addresses.length - taken.length;
    },
    takeFiles(files) {
      const taken = files.slice(0, Math.max(0, room()));
      taken.forEach((file, at) => {
        const card = cardForFile(file, crypto.randomUUID(), Date.now() + at / 1000);
        kept?.put(card);
        if (card.fileTrouble) return;
        file
          .arrayBuffer()
          .then((buffer) => change(card.id, (now) => readInto(now, new Uint8Array(buffer))))
          .catch(() => change(card.id, (now) => ({ ...now, fileTrouble: 'unread' })));
      });
      return files.length - taken.length;
    },
    async sendAll(onProgress) {
      const ready = (kept?.state().cards ?? []).filter(isSendable);
      for (const [done, card] of ready.entries()) {
        onProgress(done, ready.length);
        await send(card, true);
      }
    },
  };
}
