import type { DestinationId } from '@/components/shell/destinations';
import type { Declaration, Declarations } from '@/components/shell/keymap/declaration';

/** `G`, then the place. */
const PLACES = {
  'go.overview': { labelKey: 'shell.commands.goToOverview', keys: ['g o'] },
  'go.articles': { labelKey: 'shell.commands.goToArticles', keys: ['g a'] },
  'go.claims': { labelKey: 'shell.commands.goToClaims', keys: ['g f'] },
  'go.compare': { labelKey: 'shell.commands.goToCompare', keys: ['g c'] },
  'go.matrix': { labelKey: 'shell.commands.goToMatrix', keys: ['g m'] },
  'go.links': { labelKey: 'shell.commands.goToLinks', keys: ['g l'] },
  'go.disagreements': { labelKey: 'shell.commands.goToDisagreements', keys: ['g d'] },
  'go.report': { labelKey: 'shell.commands.goToReport', keys: ['g r'] },
  'go.names': { labelKey: 'shell.commands.goToNames', keys: ['g n'] },
  'go.members': { labelKey: 'shell.commands.goToMembers', keys: ['g p'] },
  'go.activity': { labelKey: 'shell.commands.goToActivity', keys: ['g h'] },
  'go.codebook': { labelKey: 'shell.commands.goToCodebook', keys: ['g b'] },
  'go.settings': { labelKey: 'shell.commands.goToSettings', keys: ['g s'] },
} as const satisfies Record<`go.${DestinationId}`, Declaration>;

export const EVERYWHERE = {
  'shell.palette': {
    labelKey: 'shell.commands.showPalette',
    keys: ['mod+k'],
    inTextFields: true,
    keyboardOnly: true,
  },
  'shell.keys': { labelKey: 'shell.commands.showCheatSheet', keys: ['?'] },
  ...PLACES,
  'go.reviews': { labelKey: 'shell.commands.goToReviews', keys: ['g v'] },
  'go.help': { labelKey: 'shell.commands.goToHelp', keys: [] },
  'shell.next-region': {
    labelKey: 'shell.commands.nextRegion',
    keys: ['F6'],
    inTextFields: true,
    keyboardOnly: true,
  },
  'shell.previous-region': {
    labelKey: 'shell.commands.previousRegion',
    keys: ['shift+F6'],
    inTextFields: true,
    keyboardOnly: true,
  },
} as const satisfies Declarations;

/** On every screen where a review is changed. */
export const REVIEW = {
  'review.undo': { labelKey: 'annotator.keys.undo', keys: ['mod+z'] },
  'review.redo': { labelKey: 'annotator.keys.redo', keys: ['mod+shift+z', 'mod+y'] },
  'codebook.beside': { labelKey: 'codebook.open', keys: ['c'], once: true },
} as const satisfies Declarations;

/** The rows of any list. */
export const LIST = {
  'list.next': { labelKey: 'shell.commands.nextRow', keys: ['j', 'ArrowDown'], keyboardOnly: true },
  'list.previous': { labelKey: 'shell.commands.previousRow', keys: ['k', 'ArrowUp'], keyboardOnly: true },
} as const satisfies Declarations;

export const OVERVIEW = {
  'overview.next': { labelKey: 'review.overview.next', keys: ['n'] },
} as const satisfies Declarations;

export const ARTICLES = {
  'articles.add': { labelKey: 'article.list.add', keys: ['c'] },
} as const satisfies Declarations;

export const CLAIMS = {
  'claims.filter': { labelKey: 'review.claims.filters', keys: ['/'] },
  'claims.views': { labelKey: 'view.title', keys: ['v'] },
  'claims.save-view': { labelKey: 'view.saveTitle', keys: [] },
} as const satisfies Declarations;

export const NAMES = {
  'names.filter': { labelKey: 'names.filter', keys: ['/'] },
  'names.join': { labelKey: 'names.join', keys: ['s'], once: true },
  'names.part': { labelKey: 'names.part', keys: ['p'], once: true },
  'names.change': { labelKey: 'names.change', keys: ['e'], once: true },
} as const satisfies Declarations;

/** The import tray. */
export const TRAY = {
  'tray.paste': { labelKey: 'article.tray.pasteCommand', keys: [] },
  'tray.add': { labelKey: 'article.tray.addCommand', keys: ['mod+Enter'], inTextFields: true, once: true },
  'tray.next': {
    labelKey: 'article.tray.next',
    keys: ['alt+ArrowDown'],
    inTextFields: true,
    keyboardOnly: true,
  },
  'tray.previous': {
    labelKey: 'article.tray.previous',
    keys: ['alt+ArrowUp'],
    inTextFields: true,
    keyboardOnly: true,
  },
} as const satisfies Declarations;

export const REVIEWS = {
  'reviews.new': { labelKey: 'review.list.new', keys: ['c'] },
  'reviews.archive': { labelKey: 'review.list.archiveChosen', keys: ['e'], once: true },
  'reviews.filter': { labelKey: 'review.list.filter', keys: ['/'] },
  'reviews.create': { labelKey: 'review.new.create', keys: ['mod+Enter'], inTextFields: true, once: true },
  'reviews.leave': { labelKey: 'ui.cancel', keys: ['Escape'], inTextFields: true, fixed: true },
} as const satisfies Declarations;

export const REPORT = {
  'report.export': { labelKey: 'report.openExport', keys: ['e'] },
  'report.sections': { labelKey: 'report.showSections', keys: ['t'] },
  'report.freeze': { labelKey: 'report.snapshot.freezeNext', keys: ['mod+Enter'], once: true },
  'report.print': { labelKey: 'report.print', keys: [] },
} as const satisfies Declarations;

export const MATRIX = {
  'matrix.move': {
    labelKey: 'matrix.moveKeys',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    keyboardOnly: true,
    fixed: true,
  },
  'matrix.open': { labelKey: 'matrix.open', keys: ['Enter'], once: true, keyboardOnly: true },
  'matrix.compare': { labelKey: 'matrix.compareRow', keys: ['shift+Enter'], once: true, keyboardOnly: true },
} as const satisfies Declarations;

/** The map of origins, sources and statements. */
export const MAP = {
  'map.move': {
    labelKey: 'matrix.map.moveKeys',
    keys: ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'],
    keyboardOnly: true,
    fixed: true,
  },
  'map.open': { labelKey: 'matrix.map.open', keys: ['Enter'], once: true, keyboardOnly: true },
  'map.table': { labelKey: 'matrix.map.toggle', keys: ['t'], once: true },
} as const satisfies Declarations;

export const TIMELINE = {
  'timeline.table': { labelKey: 'matrix.timeline.toggle', keys: ['t'], once: true },
} as const satisfies Declarations;
