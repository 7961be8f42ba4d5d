/** What one person chose for every screen of theirs. Nothing here changes what anyone else sees, except `appearAway`. */
export type Preferences = {
  appearance: {
    theme: 'system' | 'light' | 'dark';
    font: 'serif' | 'sans';
    /** Of the article text, in CSS pixels. */
    size: 16 | 18 | 20 | 22;
    spacing: 'tight' | 'normal' | 'wide';
    width: 'narrow' | 'normal' | 'wide';
    underlinesOnly: boolean;
    density: 'cosy' | 'compact';
    motion: 'system' | 'reduced';
  };
  keys: {
    /** One-letter and digit keys act in the work area, or not at all (WCAG 2.1.4). */
    single: 'work-area' | 'off';
    /** The key of a command where the person changed it, by the command's id. */
    remapped: Record<string, string>;
  };
  /** Where the keyboard goes after a tag. */
  afterTag: 'advance' | 'stay';
  /** Does the live region say what others do to the active claim? */
  announceOthers: boolean;
  spokenMarkers: boolean;
  /** Others do not see where this person is. */
  appearAway: boolean;
  notifications: { mentions: 'off' | 'digest' | 'at-once' };
  /** The tour of the sample: how many of its four steps are done, and whether it was sent away. */
  coach: { step: number; dismissed: boolean };
};

export const DEFAULT_PREFERENCES: Preferences = {
  appearance: {
    theme: 'system',
    font: 'serif',
    size: 18,
    spacing: 'normal',
    width: 'normal',
    underlinesOnly: false,
    density: 'cosy',
    motion: 'system',
  },
  keys: { single: 'work-area', remapped: {} },
  afterTag: 'advance',
  announceOthers: false,
  spokenMarkers: false,
  appearAway: false,
  notifications: { mentions: 'digest' },
  coach: { step: 0, dismissed: false },
};

type Grouped = 'appearance' | 'keys' | 'notifications' | 'coach';

/** Some preferences: a group may name only what it changes. */
export type PreferencesPatch = { [K in Grouped]?: Partial<Preferences[K]> } & Partial<
  Omit<Preferences, Grouped>
>;

/** Preferences with a patch on top; `keys.remapped` is replaced as a whole. The screen predicts with it, the server stores it. */
export function patched(
  preferences: Preferences,
  { appearance, keys, notifications, coach, ...rest }: PreferencesPatch,
): Preferences {
  return {
    ...preferences,
    ...rest,
    appearance: { ...preferences.appearance, ...appearance },
    keys: { ...preferences.keys, ...keys },
    notifications: { ...preferences.notifications, ...notifications },
    coach: { ...preferences.coach, ...coach },
  };
}
