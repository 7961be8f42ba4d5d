import type { Problem } from '@/domain/api/shapes';
import type { Refusal, RefusalCode } from '@/domain/ruling';

/** Every problem the door itself finds, with its status; the rest are refusals of the domain and bring their own. */
const DOOR = {
  'not-json': [400, 'The body is not JSON'],
  'signed-out': [401, 'Not signed in'],
  'wrong-origin': [403, 'From another site'],
  'read-only-token': [403, 'A token for reading'],
  role: [403, 'Your role does not allow it'],
  'not-found': [404, 'Not found'],
  'method-not-allowed': [405, 'No such method here'],
  'key-reused': [409, 'The idempotency key was used for something else'],
  'still-running': [409, 'The first request is still running'],
  overtaken: [409, 'Others are changing the same thing'],
  'shown-once': [409, 'Done already, and shown once'],
  stale: [412, 'Changed since you looked'],
  'too-large': [413, 'Too large'],
  'unsupported-type': [415, 'Unsupported type'],
  input: [422, 'The input is not right'],
  'rate-limited': [429, 'Too many tries'],
  unexpected: [500, 'Something went wrong'],
  unavailable: [503, 'Not ready'],
} as const;
export type DoorCode = keyof typeof DOOR;

const REFUSALS: Record<RefusalCode, string> = {
  'not-found': 'Not found',
  overlap: 'Overlaps another claim',
  'same-article': 'Both claims are of one article',
  'outside-text': 'Outside the text',
  'splits-character': 'Splits a character',
  'empty-claim': 'An empty claim',
  'crosses-zone': 'Crosses zones',
  'not-adjacent': 'Not adjacent',
  'split-locked': 'The split is locked',
  'not-ready': 'Not ready',
  'identical-text': 'The same text is here already',
  blind: 'Not before your own pass',
  role: 'Your role does not allow it',
  'nothing-to-undo': 'Nothing to undo',
  'changed-since': 'Changed since',
  'last-owner': 'The last owner stays',
  'no-class': 'This review is no class',
  'grades-off': 'Grades are switched off in this review',
  'no-conclusion': 'No statement has a conclusion',
  'no-mail': 'No mail was sent',
  'already-member': 'A member already',
  'email-taken': 'There is an account with this email',
  'invitation-needed': 'An invitation is needed',
  'invitation-spent': 'The invitation does not work any more',
  'invitation-for-another': 'The invitation is for someone else',
  'wrong-password': 'The password is not right',
  'link-spent': 'The link does not work any more',
  'no-text-layer': 'No text layer',
  'locked-file': 'The file is locked',
  'damaged-file': 'The file is damaged',
  'too-heavy': 'The file unfolds to too much',
  'too-many-pages': 'Too many pages',
  'no-article-text': 'No article text',
  'unsupported-file': 'Not a kind of file we read',
  mislabelled: 'Name and content differ',
  'private-address': 'A private network',
  'bad-address': 'Not an address to open',
  'page-unreachable': 'The page cannot be reached',
  'page-refused': 'The site refused',
  'page-too-large': 'The page is too large',
  'too-many-redirects': 'Too many redirects',
  input: 'The input is not right',
};

/** Every code there is. A refusal of the domain brings its own status, so that none stands here. */
export function problemCodes(): { code: string; status: number | null; title: string }[] {
  const door = Object.entries(DOOR).map(([code, [status, title]]) => ({ code, status, title }));
  const refusals = Object.entries(REFUSALS)
    .filter(([code]) => !(code in DOOR))
    .map(([code, title]) => ({ code, status: null, title }));
  return [...door, ...refusals];
}

type More = {
  errors?: Problem['errors'];
  current?: unknown;
  other?: string;
  headers?: Record<string, string>;
};

/** What is wrong with a request, found before any recipe ran. Thrown; the door turns it into its document. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: DoorCode,
    readonly detail: string,
    readonly more: More = {},
  ) {
    super(code);
  }
}

/** The one presenter of problems: RFC 9457, never cached. */
function present(status: number, code: string, title: string, detail: string, more: More = {}): Response {
  const { headers, ...members } = more;
  const document: Problem = { type: `/problems/${code}`, title, status, detail, ...members };
  return new Response(JSON.stringify(document), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store', ...headers },
  });
}

export function problem(code: DoorCode, detail: string, more: More = {}): Response {
  const [status, title] = DOOR[code];
  return present(status, code, title, detail, more);
}

/** A rule of the field said no. */
export function refused({ status, code, detail, path, other }: Refusal): Response {
  return present(status, code, REFUSALS[code], detail, {
    ...(path === undefined ? {} : { errors: [{ path, message: detail }] }),
    ...(other === undefined ? {} : { other }),
  });
}
