import type { Declarations } from '@/components/shell/keymap/declaration';

/** The queue of suggested pairs. */
export const LINKS = {
  'links.corroborates': { labelKey: 'link.queue.corroborates', keys: ['1'], once: true },
  'links.conflicts': { labelKey: 'link.queue.conflicts', keys: ['2'], once: true },
  'links.unrelated': { labelKey: 'link.queue.unrelated', keys: ['3'], once: true },
  'links.skip': { labelKey: 'link.queue.skip', keys: ['0'], once: true },
  'links.back': { labelKey: 'link.queue.back', keys: ['Backspace'], once: true },
  'links.again': { labelKey: 'link.queue.again', keys: ['Enter'], once: true },
  'links.next': { labelKey: 'link.queue.next', keys: ['j', 'ArrowDown'], keyboardOnly: true },
  'links.previous': { labelKey: 'link.queue.previous', keys: ['k', 'ArrowUp'], keyboardOnly: true },
} as const satisfies Declarations;

export const COMPARE = {
  'compare.next': { labelKey: 'compare.keys.nextPair', keys: ['j'], keyboardOnly: true },
  'compare.previous': { labelKey: 'compare.keys.previousPair', keys: ['k'], keyboardOnly: true },
  'compare.right': {
    labelKey: 'compare.keys.nextColumn',
    keys: ['ArrowRight'],
    keyboardOnly: true,
    fixed: true,
  },
  'compare.left': {
    labelKey: 'compare.keys.previousColumn',
    keys: ['ArrowLeft'],
    keyboardOnly: true,
    fixed: true,
  },
  'compare.claim-next': {
    labelKey: 'compare.keys.nextClaim',
    keys: ['ArrowDown'],
    keyboardOnly: true,
    fixed: true,
  },
  'compare.claim-previous': {
    labelKey: 'compare.keys.previousClaim',
    keys: ['ArrowUp'],
    keyboardOnly: true,
    fixed: true,
  },
  'compare.differences': { labelKey: 'compare.keys.differences', keys: ['o'], once: true },
  'compare.words': { labelKey: 'compare.keys.words', keys: ['w'], once: true },
  'compare.pin': { labelKey: 'compare.keys.pin', keys: ['p'], once: true },
  'compare.link': { labelKey: 'compare.keys.link', keys: ['l'], once: true },
  'compare.unlink': { labelKey: 'compare.keys.unlink', keys: ['u'], once: true },
} as const satisfies Declarations;

/** "How are they related?", wherever it is asked. */
export const RELATION = {
  'relation.corroborates': { labelKey: 'link.picker.keys.corroborates', keys: ['1'], once: true },
  'relation.conflicts': { labelKey: 'link.picker.keys.conflicts', keys: ['2'], once: true },
  'relation.save': {
    labelKey: 'link.picker.keys.save',
    keys: ['Enter', 'mod+Enter'],
    once: true,
    inTextFields: true,
  },
  'relation.back': { labelKey: 'link.picker.keys.back', keys: ['Backspace'] },
  'relation.cancel': { labelKey: 'compare.keys.cancel', keys: ['Escape'], inTextFields: true, fixed: true },
} as const satisfies Declarations;

/** "What differs?", wherever it is asked. */
export const DIFFERS = {
  'differs.number': { labelKey: 'link.facets.number', keys: ['1'], once: true },
  'differs.name': { labelKey: 'link.facets.name', keys: ['2'], once: true },
  'differs.time': { labelKey: 'link.facets.time', keys: ['3'], once: true },
  'differs.place': { labelKey: 'link.facets.place', keys: ['4'], once: true },
  'differs.cause': { labelKey: 'link.facets.cause', keys: ['5'], once: true },
  'differs.scope': { labelKey: 'link.facets.scope', keys: ['6'], once: true },
  'differs.actor': { labelKey: 'link.facets.actor', keys: ['7'], once: true },
  'differs.attribution': { labelKey: 'link.facets.attribution', keys: ['8'], once: true },
  'differs.save': {
    labelKey: 'link.queue.saveConflict',
    keys: ['Enter', 'mod+Enter'],
    once: true,
    inTextFields: true,
  },
  'differs.back': { labelKey: 'link.queue.back', keys: ['Backspace'] },
  'differs.cancel': { labelKey: 'link.queue.cancel', keys: ['Escape'], inTextFields: true, fixed: true },
} as const satisfies Declarations;

export const DISAGREEMENTS = {
  'disagreements.next': { labelKey: 'disagreement.keys.next', keys: ['j', 'ArrowDown'], keyboardOnly: true },
  'disagreements.previous': {
    labelKey: 'disagreement.keys.previous',
    keys: ['k', 'ArrowUp'],
    keyboardOnly: true,
  },
  'disagreements.reported_fact': { labelKey: 'disagreement.keys.reported_fact', keys: ['1'], once: true },
  'disagreements.attributed_quote': {
    labelKey: 'disagreement.keys.attributed_quote',
    keys: ['2'],
    once: true,
  },
  'disagreements.opinion': { labelKey: 'disagreement.keys.opinion', keys: ['3'], once: true },
  'disagreements.reader_comment': { labelKey: 'disagreement.keys.reader_comment', keys: ['4'], once: true },
  'disagreements.excluded': { labelKey: 'disagreement.keys.excluded', keys: ['x'], once: true },
  'disagreements.leave': { labelKey: 'disagreement.keys.leave', keys: ['u'], once: true },
  'disagreements.reopen': { labelKey: 'disagreement.keys.reopen', keys: ['o'], once: true },
  'disagreements.discuss': { labelKey: 'disagreement.keys.discuss', keys: ['d'] },
  'disagreements.open': { labelKey: 'disagreement.keys.open', keys: ['e'] },
} as const satisfies Declarations;

/** When the disagreement at hand is about a link. */
export const DISPUTED_LINK = {
  'disagreements.confirmed': { labelKey: 'disagreement.confirm', keys: ['1'], once: true },
  'disagreements.rejected': { labelKey: 'disagreement.reject', keys: ['2'], once: true },
} as const satisfies Declarations;
