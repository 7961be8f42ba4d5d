import type { LucideIcon } from 'lucide-react';
import type { useTranslations } from 'next-intl';

/**
 * Where a command works. The order is the precedence: when two open scopes know the same key, the one
 * further down answers. The last two are numbered choices that wait for an answer ("How are they related?", "What differs?").
 */
export const SCOPES = [
  'everywhere',
  'review',
  'list',
  'overview',
  'articles',
  'claims',
  'tray',
  'reviews',
  'check',
  'annotator',
  'split',
  'bounds',
  'links',
  'compare',
  'matrix',
  'names',
  'map',
  'timeline',
  'disagreements',
  'disputed-link',
  'report',
  'relation',
  'differs',
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
  /** This person's keys for it, as `components/shell/keymap` spells them. */
  keys: readonly string[];
  /** Called by key, palette or button alike. */
  perform: () => void;
  /** False while it makes no sense: its keys pass on to other scopes and to the browser. */
  isAvailable?: () => boolean;
  once?: boolean;
  inTextFields?: boolean;
  keyboardOnly?: boolean;
};
