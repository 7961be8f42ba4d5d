import type { Scope } from '@/components/shell/commands/command';
import { ANNOTATOR, BOUNDS, CHECK, SPLIT } from '@/components/shell/keymap/annotator';
import type { Declaration, Declarations } from '@/components/shell/keymap/declaration';
import {
  ARTICLES,
  CLAIMS,
  EVERYWHERE,
  LIST,
  MAP,
  MATRIX,
  NAMES,
  OVERVIEW,
  REPORT,
  REVIEW,
  REVIEWS,
  TIMELINE,
  TRAY,
} from '@/components/shell/keymap/everywhere';
import {
  COMPARE,
  DIFFERS,
  DISAGREEMENTS,
  DISPUTED_LINK,
  LINKS,
  RELATION,
} from '@/components/shell/keymap/pairs';

/**
 * Every command of every screen, with its keys. Keyboard, palette, menus, tooltips, `aria-keyshortcuts`, cheat sheet and
 * Account → Shortcuts all read this; a screen only adds what the command does there (`useCommands`).
 */
export const KEYMAP = {
  everywhere: EVERYWHERE,
  review: REVIEW,
  list: LIST,
  overview: OVERVIEW,
  articles: ARTICLES,
  claims: CLAIMS,
  tray: TRAY,
  reviews: REVIEWS,
  check: CHECK,
  annotator: ANNOTATOR,
  split: SPLIT,
  bounds: BOUNDS,
  links: LINKS,
  compare: COMPARE,
  matrix: MATRIX,
  names: NAMES,
  map: MAP,
  timeline: TIMELINE,
  disagreements: DISAGREEMENTS,
  'disputed-link': DISPUTED_LINK,
  report: REPORT,
  relation: RELATION,
  differs: DIFFERS,
} as const satisfies Record<Scope, Declarations>;

type Keymap = typeof KEYMAP;

/** The commands of one scope. */
export type CommandIdOf<S extends Scope> = Extract<{ [T in Scope]: keyof Keymap[T] }[S], string>;
export type CommandId = CommandIdOf<Scope>;

export type DeclaredCommand = Declaration & { id: CommandId; scope: Scope };

/** All of them in the order they are shown in. */
export const COMMANDS: readonly DeclaredCommand[] = Object.entries(KEYMAP).flatMap(([scope, commands]) =>
  Object.entries(commands).map(([id, declaration]) => ({
    ...(declaration as Declaration),
    id: id as CommandId,
    scope: scope as Scope,
  })),
);

const BY_ID = new Map<string, DeclaredCommand>(COMMANDS.map((command) => [command.id, command]));

/** @throws when no command has this id; the types allow none, a preference stored long ago might. */
export function declared(id: CommandId): DeclaredCommand {
  const command = BY_ID.get(id);
  if (!command) throw new Error(`No command is called ${id}`);
  return command;
}

/** The keys a person chose, by command. What is stored may name commands that are no more. */
export type Remapped = Readonly<Record<string, string>>;

/** The keys of a command for this person: their own in the place of the first, the other alternatives as they are. */
export function keysOf(id: CommandId, remapped: Remapped): readonly string[] {
  const { keys, fixed } = declared(id);
  const own = Object.hasOwn(remapped, id) ? remapped[id] : undefined;
  return own === undefined || fixed ? keys : [own, ...keys.slice(1)];
}
