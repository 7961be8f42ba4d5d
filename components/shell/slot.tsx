'use client';

import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';

export type SlotName = 'breadcrumb' | 'presence' | 'save';

/** The places of the bar as they come and go. No state of React: a place may be there before its provider is. */
type Places = {
  hold: (name: SlotName, element: HTMLElement | null) => void;
  get: (name: SlotName) => HTMLElement | null;
  subscribe: (listener: () => void) => () => void;
};

function createPlaces(): Places {
  const elements = new Map<SlotName, HTMLElement>();
  const listeners = new Set<() => void>();
  return {
    hold(name, element) {
      if (element) elements.set(name, element);
      else elements.delete(name);
      for (const listener of listeners) listener();
    },
    get: (name) => elements.get(name) ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const PlacesContext = createContext<Places>(createPlaces());

/** Lets a screen deep in the tree put its save chip, presence or breadcrumb into the top bar. */
export function SlotsProvider({ children }: { children: ReactNode }) {
  const [places] = useState(createPlaces);
  return <PlacesContext value={places}>{children}</PlacesContext>;
}

/** The place in the bar that `InTopBar` fills. */
export function Slot({ name, className }: { name: SlotName; className?: string }) {
  const { hold } = useContext(PlacesContext);
  const ref = useCallback((element: HTMLElement | null) => hold(name, element), [hold, name]);
  return <div ref={ref} className={className} />;
}

/** Puts its children into the top bar. Nothing is shown where there is no shell. */
export function InTopBar({ slot, children }: { slot: SlotName; children: ReactNode }) {
  const { get, subscribe } = useContext(PlacesContext);
  const element = useSyncExternalStore(
    subscribe,
    () => get(slot),
    () => null,
  );
  return element ? createPortal(children, element) : null;
}
