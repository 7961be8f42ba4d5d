'use client';

import { type ReactNode, useMemo, useRef, useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import { CommandsContext } from '@/components/shell/commands/context';
import { isBehindDialog, isInWorkArea, isTextField, ownsKey } from '@/components/shell/commands/focus-rules';
import { isMac } from '@/components/shell/commands/key-names';
import { answer, createRegistry } from '@/components/shell/commands/registry';
import { useKeymap } from '@/components/shell/keymap/use-keymap';
import { lazily } from '@/components/ui/lazily';

/** How long a sequence such as "g o" waits for its next key. */
const SEQUENCE_MS = 1200;

/** Holding one of these down is no press of its own and ends no sequence. */
const MODIFIERS = ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta'];

const CommandPalette = lazily(
  async () => (await import('@/components/shell/commands/command-palette')).CommandPalette,
);
const CheatSheet = lazily(async () => (await import('@/components/shell/commands/cheat-sheet')).CheatSheet);

type Panel = 'palette' | 'cheat-sheet' | null;

/** Hears every key once, asks the registry what it means, and holds the palette and the cheat sheet. */
export function CommandsProvider({ children }: { children: ReactNode }) {
  const [registry] = useState(createRegistry);
  const [panel, setPanel] = useState<Panel>(null);
  const { singleKeys } = useKeymap();
  const sequence = useRef({ text: '', until: 0 });

  const hear = (event: KeyboardEvent) => {
    const focused = document.activeElement;
    if (event.defaultPrevented || event.isComposing || isBehindDialog(focused)) return;
    const begun = event.timeStamp < sequence.current.until ? sequence.current.text : '';
    const press = {
      key: event.key,
      code: event.code,
      ctrlKey: event.ctrlKey,
      metaKey: event.metaKey,
      altKey: event.altKey,
      shiftKey: event.shiftKey,
      repeat: event.repeat,
      altGraph: event.getModifierState('AltGraph'),
    };
    const found = answer(registry.commands(), press, begun, {
      mac: isMac(),
      typing: isTextField(focused),
      singleKeys,
      inWorkArea: isInWorkArea(focused),
      ownedByControl: ownsKey(focused, event),
    });
    if (!MODIFIERS.includes(event.key)) sequence.current.text = '';
    if (!found) return;
    event.preventDefault();
    if (found.kind === 'perform') found.command.perform();
    else sequence.current = { text: found.sequence, until: event.timeStamp + SEQUENCE_MS };
  };

  useHotkeys('*', hear, { enableOnFormTags: true, enableOnContentEditable: true });

  const centre = useMemo(
    () => ({
      registry,
      openPalette: () => setPanel('palette'),
      openCheatSheet: () => setPanel('cheat-sheet'),
    }),
    [registry],
  );
  const close = (open: boolean) => setPanel((now) => (open ? now : null));

  return (
    <CommandsContext value={centre}>
      {children}
      <CommandPalette open={panel === 'palette'} onOpenChange={close} />
      <CheatSheet open={panel === 'cheat-sheet'} onOpenChange={close} />
    </CommandsContext>
  );
}
