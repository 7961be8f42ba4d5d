import type { Change, EventType } from './review-event';

/** Why a rule of the field says no. `status` is what the door answers. */
export type Refusal = {
  status: 403 | 404 | 409 | 422;
  code: RefusalCode;
  /** A sentence for people: what is wrong and what to do. */
  detail: string;
  /** Where in the input, when the input is at fault. */
  path?: string;
  /** The other thing that stands in the way (an overlapping claim, the article already here). */
  other?: string;
};

/** Why something could not be brought in; each has a sentence of its own and a way on. */
export type ImportFailure =
  | 'no-text-layer'
  | 'locked-file'
  | 'damaged-file'
  | 'too-heavy'
  | 'too-many-pages'
  | 'no-article-text'
  | 'unsupported-file'
  | 'mislabelled'
  | 'private-address'
  | 'bad-address'
  | 'page-unreachable'
  | 'page-refused'
  | 'page-too-large'
  | 'too-many-redirects';

export type RefusalCode =
  | 'not-found'
  | 'overlap'
  | 'same-article'
  | 'outside-text'
  | 'splits-character'
  | 'empty-claim'
  | 'crosses-zone'
  | 'not-adjacent'
  | 'split-locked'
  | 'not-ready'
  | 'identical-text'
  | 'blind'
  | 'role'
  | 'nothing-to-undo'
  | 'changed-since'
  | 'last-owner'
  | 'no-class'
  | 'grades-off'
  | 'no-conclusion'
  | 'no-mail'
  | 'already-member'
  | 'email-taken'
  | 'invitation-needed'
  | 'invitation-spent'
  | 'invitation-for-another'
  | 'wrong-password'
  | 'link-spent'
  | ImportFailure
  | 'input';

/** What a domain decision answers: an event to commit, or a refusal. Surprises are thrown, refusals returned. */
export type Ruling = { ok: true; type: EventType; changes: Change[] } | { ok: false; refusal: Refusal };

export function refuse(
  status: Refusal['status'],
  code: RefusalCode,
  detail: string,
  more: Pick<Refusal, 'path' | 'other'> = {},
): Ruling & { ok: false } {
  return { ok: false, refusal: { status, code, detail, ...more } };
}

export function allow(type: EventType, changes: Change[]): Ruling & { ok: true } {
  return { ok: true, type, changes };
}
