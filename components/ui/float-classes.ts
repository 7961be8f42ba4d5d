/**
 * Shared by everything that floats: popovers, menus, lists of choices. It comes softly and leaves at once: the next key
 * belongs to what stands behind it.
 */
export const floatClasses =
  'z-50 rounded-lg bg-popover text-popover-foreground shadow-float data-[state=open]:animate-in data-[state=open]:fade-in-0';
