const TEXT_ROLES = ['textbox', 'searchbox', 'combobox', 'spinbutton'];
const NON_TEXT_INPUTS = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit'];
const PRESSED_BY_ENTER =
  'button, a[href], summary, [role="button"], [role="link"], [role="menuitem"], [role="tab"], [role="switch"], [role="checkbox"], [role="radio"]';
const MOVED_BY_ARROWS =
  'select, [type="radio"], [type="range"], [role="menu"], [role="menubar"], [role="radiogroup"], [role="tablist"], [role="toolbar"], [role="slider"], [role="separator"], [role="grid"]';

/** True where keys become text. */
export function isTextField(element: Element | null): boolean {
  if (!(element instanceof HTMLElement)) return false;
  if (element.isContentEditable || element instanceof HTMLTextAreaElement) return true;
  if (element instanceof HTMLSelectElement) return true;
  if (element instanceof HTMLInputElement) return !NON_TEXT_INPUTS.includes(element.type);
  return TEXT_ROLES.includes(element.getAttribute('role') ?? '');
}

/**
 * True where single keys may act: inside an element with `data-work-area`, or with the focus nowhere.
 * A dialog stands outside the work area unless it says otherwise itself.
 */
export function isInWorkArea(element: Element | null): boolean {
  if (element === null || element === document.body) return true;
  return element.closest('[data-work-area]') !== null;
}

/** True inside a dialog or popover that is not itself a place of work: no command reaches through it. */
export function isBehindDialog(element: Element | null): boolean {
  const dialog = element?.closest('[role="dialog"], [role="alertdialog"], [role="menu"]');
  return dialog !== null && dialog !== undefined && !dialog.hasAttribute('data-work-area');
}

/** True when the focused control has its own use for this key. With Ctrl, ⌘ or Alt held it has none. */
export function ownsKey(element: Element | null, event: KeyboardEvent): boolean {
  if (!element || event.ctrlKey || event.metaKey || event.altKey) return false;
  const { key } = event;
  if (key === 'Enter' || key === ' ') return element.matches(PRESSED_BY_ENTER);
  if (key.startsWith('Arrow') || key === 'Home' || key === 'End') {
    return element.closest(MOVED_BY_ARROWS) !== null;
  }
  return false;
}
