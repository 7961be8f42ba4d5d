import type { LabelKey } from '@/components/shell/commands/command';

/** What is known of a command before any screen is open: its name and its keys. */
export type Declaration = {
  labelKey: LabelKey;
  /**
   * Alternatives: `2`, `j`, `shift+j`, `mod+k`, `g o` (one after the other), `Enter`, `ArrowDown`, `?`.
   * `mod` is ⌘ on a Mac and Ctrl elsewhere. Digits are positions on the keyboard and on the number pad.
   * A person's own key takes the place of the first; the others stay.
   */
  keys: readonly string[];
  /** Ignore the repeats of a key held down: tagging, splitting, deciding. */
  once?: true;
  /** Works while typing too. Only for keys with `mod`, for F-keys and for Escape. */
  inTextFields?: true;
  /** Left out of the palette: moving a selection means nothing there. */
  keyboardOnly?: true;
  /** Stays as it is for everyone: Escape always leaves, arrows always move. */
  fixed?: true;
};

export type Declarations = Record<string, Declaration>;
