import type { LucideIcon } from 'lucide-react';
import type { useTranslations } from 'next-intl';

/**
 * Where a command works. The order is the precedence: when two open scopes know the same key, the one
 * further down answers. `choice` is for numbered choices that wait for an answer ("What differs?").
 */
export const SCOPES = [
  'everywhere',
  'list',
  'reviews',
  'check',
  'annotator',
  'split',
  'links',
  'compare',
  'matrix',
  'disagreements',
  'report',
  'choice',
] as const;

export type Scope = (typeof SCOPES)[number];

/** A full message key, such as `shell.commands.showPalette`. */
export type LabelKey = Parameters<ReturnType<typeof useTranslations<never>>>[0];

/** One thing a reviewer can do. Palette, cheat sheet, keyboard and `aria-keyshortcuts` read the same object. */
export type Command = {
  id: string;
  labelKey: LabelKey;
  labelValues?: Record<string, string | number>;
  icon?: LucideIcon;
  scope: Scope;
  /**
   * Alternatives: `2`, `j`, `shift+j`, `mod+k`, `g o` (one after the other), `Enter`, `ArrowDown`, `?`.
   * `mod` is ⌘ on a Mac and Ctrl elsewhere. Digits are positions on the keyboard and on the number pad.
   */
  keys: readonly string[];
  /** Called by key, palette or button alike. */
  perform: () => void;
  /** False while it makes no sense: its keys pass on to other scopes and to the browser. */
  isAvailable?: () => boolean;
  /** Ignore the repeats of a key held down: tagging, splitting, deciding. */
  once?: boolean;
  /** Works while typing too. Only for keys with `mod`, for F-keys and for Escape. */
  inTextFields?: boolean;
  /** Left out of the palette: moving a selection means nothing there. */
  keyboardOnly?: boolean;
};
