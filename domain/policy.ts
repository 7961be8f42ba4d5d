import type { Role } from './reviewer';

/** Everything a member can do, as a sentence's verb. */
export const ACTIONS = [
  'read',
  'export',
  'import',
  'edit_claims',
  'judge',
  'attribute',
  'link',
  'vote',
  'flag',
  'discuss',
  'undo',
  'decide',
  'lock_split',
  'edit_statements',
  'edit_articles',
  'remove_articles',
  'override_independence',
  'snapshot',
  'manage_members',
  'edit_settings',
  'delete_review',
] as const;
export type Action = (typeof ACTIONS)[number];

const VIEWER: readonly Action[] = ['read', 'export'];
const REVIEWER: readonly Action[] = [
  ...VIEWER,
  'import',
  'edit_claims',
  'judge',
  'attribute',
  'link',
  'vote',
  'flag',
  'discuss',
  'undo',
  'edit_articles',
];
const EDITOR: readonly Action[] = [
  ...REVIEWER,
  'decide',
  'lock_split',
  'edit_statements',
  'remove_articles',
  'override_independence',
  'snapshot',
];
const OWNER: readonly Action[] = [...EDITOR, 'manage_members', 'edit_settings', 'delete_review'];

const ALLOWED: Record<Role, readonly Action[]> = {
  viewer: VIEWER,
  reviewer: REVIEWER,
  editor: EDITOR,
  owner: OWNER,
};

/** May a member with this role do that? The screen asks to show a control, the server asks to allow the request. */
export function may(role: Role, action: Action): boolean {
  return ALLOWED[role].includes(action);
}
