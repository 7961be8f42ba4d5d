'use client';

import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { createPortal } from 'react-dom';

export type SlotName = 'breadcrumb' | 'presence' | 'save';

type Elements = Partial<Record<SlotName, HTMLElement | null>>;

const ElementsContext = createContext<Elements>({});
const HoldContext = createContext<(name: SlotName, element: HTMLElement | null) => void>(() => {});

/** Lets a screen deep in the tree put its save chip, presence or breadcrumb into the top bar. */
export function SlotsProvider({ children }: { children: ReactNode }) {
  const [elements, setElements] = useState<Elements>({});
  const hold = useCallback((name: SlotName, element: HTMLElement | null) => {
    setElements((now) => ({ ...now, [name]: element }));
  }, []);
  return (
    <HoldContext value={hold}>
      <ElementsContext value={elements}>{children}</ElementsContext>
    </HoldContext>
  );
}

/** The place in the bar that `InTopBar` fills. */
export function Slot({ name, className }: { name: SlotName; className?: string }) {
  const hold = useContext(HoldContext);
  const ref = useCallback((element: HTMLElement | null) => hold(name, element), [hold, name]);
  return <div ref={ref} className={className} />;
}

/** Puts its children into the top bar. Nothing is shown where there is no shell. */
export function InTopBar({ slot, children }: { slot: SlotName; children: ReactNode }) {
  const element = useContext(ElementsContext)[slot];
  return element ? createPortal(children, element) : null;
}
