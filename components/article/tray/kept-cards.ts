import { afterReload, type TrayCard } from '@/components/article/tray/card';
import { dropCard, keepCard, loadTray } from '@/components/article/tray/tray-store';

/** How long a card rests before it is written down, so that typing does not write at every key. */
const REST_MS = 150;

export type TrayState = {
  cards: readonly TrayCard[];
  /** False until the tray of an earlier visit is back. */
  loaded: boolean;
  /** True when this browser refuses to keep anything: a reload would lose the tray. */
  forgetful: boolean;
};

export type KeptCards = {
  state: () => TrayState;
  subscribe: (listener: () => void) => () => void;
  put: (card: TrayCard) => void;
  change: (id: string, next: (card: TrayCard) => TrayCard) => void;
  remove: (id: string) => void;
  /** Writes down at once what still rests. */
  flush: () => void;
};

export const EMPTY_TRAY: TrayState = { cards: [], loaded: false, forgetful: false };

/** The cards of one tray, in memory and in IndexedDB. It outlives renders, so that work which awaits sees the cards of now. */
export function keptCards(tray: string): KeptCards {
  let state = EMPTY_TRAY;
  const listeners = new Set<() => void>();
  const resting = new Map<string, ReturnType<typeof setTimeout>>();

  const become = (next: Partial<TrayState>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const write = (id: string) => {
    clearTimeout(resting.get(id));
    resting.delete(id);
    const card = state.cards.find((each) => each.id === id);
    (card ? keepCard(tray, card) : dropCard(tray, id)).catch(() => become({ forgetful: true }));
  };
  const writeSoon = (id: string) => {
    clearTimeout(resting.get(id));
    resting.set(
      id,
      setTimeout(() => write(id), REST_MS),
    );
  };

  loadTray(tray)
    .then((kept) => {
      const here = new Set(state.cards.map((card) => card.id));
      const back = kept.filter((card) => !here.has(card.id)).map(afterReload);
      become({ cards: [...back, ...state.cards], loaded: true });
    })
    .catch(() => become({ loaded: true, forgetful: true }));

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    put(card) {
      become({ cards: [...state.cards, card].toSorted((a, b) => a.madeAt - b.madeAt) });
      write(card.id);
    },
    change(id, next) {
      become({ cards: state.cards.map((card) => (card.id === id ? next(card) : card)) });
      writeSoon(id);
    },
    remove(id) {
      become({ cards: state.cards.filter((card) => card.id !== id) });
      write(id);
    },
    flush() {
      for (const id of [...resting.keys()]) write(id);
    },
  };
}
