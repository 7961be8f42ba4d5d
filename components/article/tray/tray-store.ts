import type { TrayCard } from '@/components/article/tray/card';

/**
 * Unsent cards, kept in this browser so that a reload or a crash loses nothing (localStorage is too small for articles
 * and cannot hold bytes). One tray for each account and review: two people on one computer never see each other's.
 */
const DATABASE = 'lateral-tray';
const CARDS = 'cards';

type Kept = TrayCard & { tray: string };

export const trayKey = (account: string, review: string) => `${account}/${review}`;

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      const cards = request.result.createObjectStore(CARDS, { keyPath: ['tray', 'id'] });
      cards.createIndex('tray', 'tray');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Runs one request in its own transaction and answers when that is durable. */
async function run<T>(mode: IDBTransactionMode, ask: (cards: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(CARDS, mode);
      const request = ask(transaction.objectStore(CARDS));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

export async function loadTray(tray: string): Promise<TrayCard[]> {
  const kept = await run<Kept[]>('readonly', (cards) => cards.index('tray').getAll(tray));
  return kept.map(({ tray: _, ...card }) => card).sort((a, b) => a.madeAt - b.madeAt);
}

export async function keepCard(tray: string, card: TrayCard): Promise<void> {
  await run('readwrite', (cards) => cards.put({ ...card, tray }));
}

export async function dropCard(tray: string, id: string): Promise<void> {
  await run('readwrite', (cards) => cards.delete([tray, id]));
}
