import type { Declarations } from '@/components/shell/keymap/declaration';

/** Check text: what each block of a new article is. */
export const CHECK = {
  'check.next': { labelKey: 'article.check.next', keys: ['j', 'ArrowDown'], keyboardOnly: true },
  'check.previous': { labelKey: 'article.check.previous', keys: ['k', 'ArrowUp'], keyboardOnly: true },
  'check.extend-next': {
    labelKey: 'article.check.extendNext',
    keys: ['shift+j', 'shift+ArrowDown'],
    keyboardOnly: true,
  },
  'check.extend-previous': {
    labelKey: 'article.check.extendPrevious',
    keys: ['shift+k', 'shift+ArrowUp'],
    keyboardOnly: true,
  },
  'check.headline': { labelKey: 'article.check.set.headline', keys: ['1'], once: true },
  'check.body': { labelKey: 'article.check.set.body', keys: ['2'], once: true },
  'check.caption': { labelKey: 'article.check.set.caption', keys: ['3'], once: true },
  'check.comment': { labelKey: 'article.check.set.comment', keys: ['4'], once: true },
  'check.boilerplate': { labelKey: 'article.check.set.boilerplate', keys: ['0'], once: true },
  'check.undo': { labelKey: 'article.check.undo', keys: ['mod+z'] },
  'check.continue': {
    labelKey: 'article.check.continue',
    keys: ['mod+Enter'],
    inTextFields: true,
    once: true,
  },
} as const satisfies Declarations;

export const ANNOTATOR = {
  'claim.tag.reported_fact': { labelKey: 'annotator.keys.kind1', keys: ['1'], once: true },
  'claim.tag.attributed_quote': { labelKey: 'annotator.keys.kind2', keys: ['2'], once: true },
  'claim.tag.opinion': { labelKey: 'annotator.keys.kind3', keys: ['3'], once: true },
  'claim.tag.reader_comment': { labelKey: 'annotator.keys.kind4', keys: ['4'], once: true },
  'claim.tag.excluded': { labelKey: 'annotator.keys.exclude', keys: ['x'], once: true },
  'claim.clear': { labelKey: 'annotator.keys.clear', keys: ['0'], once: true },
  'claim.accept': { labelKey: 'annotator.keys.acceptNext', keys: ['Enter'], once: true },
  'claim.accept-stay': { labelKey: 'annotator.keys.acceptStay', keys: ['shift+Enter'], once: true },
  'claim.next': { labelKey: 'annotator.keys.next', keys: ['j', 'ArrowDown'], keyboardOnly: true },
  'claim.previous': { labelKey: 'annotator.keys.previous', keys: ['k', 'ArrowUp'], keyboardOnly: true },
  'claim.first': { labelKey: 'annotator.keys.first', keys: ['Home'], keyboardOnly: true },
  'claim.last': { labelKey: 'annotator.keys.last', keys: ['End'], keyboardOnly: true },
  'claim.next-needing': { labelKey: 'annotator.keys.nextNeeding', keys: ['n'] },
  'claim.previous-needing': { labelKey: 'annotator.keys.previousNeeding', keys: ['shift+n'] },
  'claim.extend-next': {
    labelKey: 'annotator.keys.extendNext',
    keys: ['shift+j', 'shift+ArrowDown'],
    keyboardOnly: true,
  },
  'claim.extend-previous': {
    labelKey: 'annotator.keys.extendPrevious',
    keys: ['shift+k', 'shift+ArrowUp'],
    keyboardOnly: true,
  },
  'claim.pick': { labelKey: 'annotator.keys.pick', keys: ['Space'], keyboardOnly: true },
  'claim.let-go': { labelKey: 'annotator.keys.letGo', keys: ['Escape'], keyboardOnly: true, fixed: true },
  'claim.split': { labelKey: 'annotator.keys.split', keys: ['s'], once: true },
  'claim.merge': { labelKey: 'annotator.keys.mergeNext', keys: ['m'], once: true },
  'claim.merge-previous': { labelKey: 'annotator.keys.mergePrevious', keys: ['shift+m'], once: true },
  'claim.bounds': { labelKey: 'annotator.keys.bounds', keys: ['b'], once: true },
  'claim.remove': { labelKey: 'annotator.keys.remove', keys: ['Delete'], once: true },
  'claim.attribution': { labelKey: 'annotator.keys.attribution', keys: ['a'], once: true },
  'claim.same-attribution': { labelKey: 'annotator.keys.sameAttribution', keys: ['shift+a'], once: true },
  'claim.hedged': { labelKey: 'annotator.keys.hedged', keys: ['w'], once: true },
  'claim.reason': { labelKey: 'annotator.keys.reason', keys: ['r'], once: true },
  'claim.link': { labelKey: 'annotator.keys.link', keys: ['l'], once: true },
  'annotator.flag': { labelKey: 'flag.raise', keys: ['f'] },
  'annotator.discuss': { labelKey: 'discussion.title', keys: ['d'] },
  'claim.inspector': { labelKey: 'annotator.keys.inspector', keys: ['i'] },
  'claim.filter': { labelKey: 'annotator.keys.filter', keys: ['/'] },
  'article.highlights': { labelKey: 'annotator.keys.highlights', keys: ['h'] },
  'article.spoken': { labelKey: 'annotator.keys.spoken', keys: ['shift+h'] },
  'article.show-updates': { labelKey: 'annotator.keys.showHeld', keys: ['.'] },
  'article.show.mine': { labelKey: 'annotator.keys.showMine', keys: [] },
  'article.show.everyone': { labelKey: 'annotator.keys.showEveryone', keys: [] },
  'article.show.decided': { labelKey: 'annotator.keys.showDecided', keys: [] },
  'article.excluded': { labelKey: 'annotator.keys.excluded', keys: ['shift+x'] },
  'article.previous': { labelKey: 'annotator.keys.previousArticle', keys: ['[', 'alt+PageUp'] },
  'article.next': { labelKey: 'annotator.keys.nextArticle', keys: [']', 'alt+PageDown'] },
  'article.finish': { labelKey: 'annotator.keys.finish', keys: ['mod+Enter'], once: true },
} as const satisfies Declarations;

const cancel = {
  labelKey: 'annotator.keys.cancel',
  keys: ['Escape'],
  keyboardOnly: true,
  fixed: true,
} as const;

/** While a cut is drafted. The arrows are where they point; which of them goes on depends on the article's direction. */
export const SPLIT = {
  'split.right': {
    labelKey: 'annotator.keys.splitOn',
    keys: ['ArrowRight'],
    keyboardOnly: true,
    fixed: true,
  },
  'split.left': {
    labelKey: 'annotator.keys.splitBack',
    keys: ['ArrowLeft'],
    keyboardOnly: true,
    fixed: true,
  },
  'split.here': { labelKey: 'annotator.keys.splitHere', keys: ['Enter'], once: true, keyboardOnly: true },
  'split.cancel': cancel,
} as const satisfies Declarations;

/** While the bounds of a claim are drafted. */
export const BOUNDS = {
  'bounds.end-right': {
    labelKey: 'annotator.keys.endOn',
    keys: ['ArrowRight'],
    keyboardOnly: true,
    fixed: true,
  },
  'bounds.end-left': {
    labelKey: 'annotator.keys.endBack',
    keys: ['ArrowLeft'],
    keyboardOnly: true,
    fixed: true,
  },
  'bounds.start-right': {
    labelKey: 'annotator.keys.startOn',
    keys: ['shift+ArrowRight'],
    keyboardOnly: true,
    fixed: true,
  },
  'bounds.start-left': {
    labelKey: 'annotator.keys.startBack',
    keys: ['shift+ArrowLeft'],
    keyboardOnly: true,
    fixed: true,
  },
  'bounds.save': { labelKey: 'annotator.keys.saveBounds', keys: ['Enter'], once: true, keyboardOnly: true },
  'bounds.cancel': cancel,
} as const satisfies Declarations;
