import { type Command, SCOPES, type Scope } from '@/components/shell/commands/command';
import {
  isSafeWhileTyping,
  isSingleKey,
  type KeyPress,
  matchesStroke,
  parseKeys,
  strokeName,
} from '@/components/shell/commands/stroke';

/** The commands one component brought along; `commands` is replaced on every render of that component. */
export type CommandSet = { scope: Scope; commands: readonly Command[]; exclusive: boolean };

export type Registry = {
  add: (scope: Scope, exclusive: boolean) => CommandSet;
  remove: (set: CommandSet) => void;
  /** Commands that can be given now, the most specific scope first. */
  commands: () => Command[];
};

/**
 * The commands of everything on screen. It lives outside React's state, so that a screen may bring new
 * closures on every render without a render of anything else.
 */
export function createRegistry(): Registry {
  let sets: CommandSet[] = [];
  const rank = (set: CommandSet) => SCOPES.indexOf(set.scope);
  return {
    add(scope, exclusive) {
      const set: CommandSet = { scope, commands: [], exclusive };
      sets = [...sets, set];
      return set;
    },
    remove(set) {
      sets = sets.filter((each) => each !== set);
    },
    commands() {
      const alone = sets.some((set) => set.exclusive);
      return sets
        .filter((set) => !alone || set.exclusive || set.scope === 'everywhere')
        .toReversed()
        .toSorted((a, b) => rank(b) - rank(a))
        .flatMap((set) => set.commands);
    },
  };
}

/** What surrounds a press: where the focus is, and what the person allows. */
export type Circumstances = {
  mac: boolean;
  typing: boolean;
  singleKeys: boolean;
  /** Focus is in the work area or nowhere. */
  inWorkArea: boolean;
  /** The focused control needs this key itself (Enter on a button, arrows in a menu). */
  ownedByControl: boolean;
};

export type Answer = { kind: 'perform'; command: Command } | { kind: 'wait'; sequence: string } | null;

/**
 * Which command a press gives, if any. `sequence` is what was pressed just before and waits for more
 * ("g"); a press that does not continue it is read afresh.
 */
export function answer(
  commands: readonly Command[],
  press: KeyPress & { repeat: boolean },
  sequence: string,
  around: Circumstances,
): Answer {
  if (around.ownedByControl) return null;
  const found = find(commands, press, sequence, around);
  return found ?? (sequence === '' ? null : find(commands, press, '', around));
}

function find(
  commands: readonly Command[],
  press: KeyPress & { repeat: boolean },
  sequence: string,
  around: Circumstances,
): Answer {
  for (const command of commands) {
    for (const keys of command.keys) {
      const strokes = parseKeys(keys);
      const done = sequence === '' ? 0 : sequence.split(' ').length;
      const stroke = strokes[done];
      const begun = strokes.slice(0, done).map(strokeName).join(' ');
      if (!stroke || begun !== sequence || !matchesStroke(press, stroke, around.mac)) continue;
      if (around.typing && !(command.inTextFields && isSafeWhileTyping(stroke))) continue;
      if (isSingleKey(stroke) && !(around.singleKeys && around.inWorkArea)) continue;
      if (press.repeat && command.once) continue;
      if (command.isAvailable && !command.isAvailable()) continue;
      const last = done === strokes.length - 1;
      if (last) return { kind: 'perform', command };
      return { kind: 'wait', sequence: [sequence, strokeName(stroke)].filter(Boolean).join(' ') };
    }
  }
  return null;
}
