import { encode } from 'next-auth/jwt';
import { v7 as newId } from 'uuid';
import type { Problem } from '@/domain/api/shapes';
import { join } from '@/domain/membership';
import type { ReviewRecord } from '@/domain/review';
import type { MemberRecord, Role } from '@/domain/reviewer';
import { freshDatabase } from '@/server/boot/fresh-database';
import { createAccount } from '@/server/store/accounts';
import { commit } from '@/server/store/commit';
import { disconnect, pool } from '@/server/store/database';
import { commitMembers, isClass, membersOf } from '@/server/store/members';
import { unsafeReview } from '@/server/store/membership';
import { startSession } from '@/server/store/sessions';
import { createToken, type Scope } from '@/server/store/tokens';
import type { Recipe } from './recipe';
import { RECIPES } from './recipes';
import { ROOT, routerOf } from './router';

/** For tests of the API: requests go through the same router that Next mounts, on a database of the test's own. */

export const HOST = 'lateral.test';
const SECRET = 'only-for-tests-0123456789';

export type Person = { id: string; name: string; email: string; token: string };
export type Ask = {
  /** A person asks with their token. */
  as?: Person;
  /** Or a browser, with its session cookie and our own origin unless the headers say otherwise. */
  cookie?: string;
  /** An object is sent as JSON, a string or bytes as they are. */
  body?: unknown;
  headers?: Record<string, string>;
};
export type Told<Value = unknown> = { status: number; headers: Headers; value: Value; problem: Problem };

/** Opens the API on a fresh database. Call `close` when done. */
export async function openDoor(
  environment: Record<string, string> = {},
  recipes: readonly Recipe[] = RECIPES,
) {
  const fresh = await freshDatabase();
  Object.assign(process.env, {
    DATABASE_URL: fresh.url,
    NEXTAUTH_SECRET: SECRET,
    NEXTAUTH_URL: `http://${HOST}`,
    SIGN_UP: 'invited',
    ...environment,
  });
  const route = routerOf(recipes);

  async function ask<Value = Record<string, unknown>>(
    method: string,
    path: string,
    { as, cookie, body, headers = {} }: Ask = {},
  ): Promise<Told<Value>> {
    const isRaw = typeof body === 'string' || body instanceof Uint8Array || body instanceof FormData;
    const response = await route(
      new Request(`http://${HOST}${ROOT}${path}`, {
        method,
        headers: {
          host: HOST,
          ...(as ? { authorization: `Bearer ${as.token}` } : {}),
          ...(cookie ? { cookie, origin: `http://${HOST}` } : {}),
          ...(body !== undefined && !(body instanceof FormData)
            ? { 'content-type': 'application/json' }
            : {}),
          ...headers,
        },
        ...(body === undefined ? {} : { body: isRaw ? (body as BodyInit) : JSON.stringify(body) }),
      }),
    );
    const text = await response.text();
    const value = response.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, value, problem: value };
  }

  /** Someone with an account and a token. */
  async function person(name: string, scope: Scope = 'write'): Promise<Person> {
    const now = new Date();
    const email = `${name.toLowerCase()}@example.org`;
    const account = { id: newId(), email, name, passwordHash: null, now: now.toISOString() };
    await createAccount(account, { invitation: null, isOpen: true });
    const made = { id: newId(), account: account.id, name: 'test', scope, days: 1, now };
    return { id: account.id, name, email, token: (await createToken(made)).secret };
  }

  /** The cookie of a browser that a person has just signed in with. */
  async function browserOf({ id }: Person): Promise<string> {
    const session = newId();
    await startSession({ id: session, account: id, userAgent: 'a test', now: new Date() });
    return `lateral.session=${await encode({ token: { sub: id, sid: session }, secret: SECRET })}`;
  }

  /** A review with its owner. */
  async function review(owner: Person): Promise<string> {
    const at = new Date().toISOString();
    const record = newReview(at);
    const member: MemberRecord = { ...memberOf(owner, at), role: 'owner' };
    await commit({
      review: record.id,
      actor: owner.id,
      tab: null,
      at,
      type: 'review.created',
      changes: [
        { noun: 'review', id: record.id, before: null, after: record },
        { noun: 'member', id: owner.id, before: null, after: member },
      ],
    });
    return record.id;
  }

  /** Makes a person a member. */
  async function enrol(id: string, { id: account, name }: Person, role: Role): Promise<void> {
    const at = new Date().toISOString();
    const members = await membersOf(unsafeReview(id));
    const ruling = join(members, { id: account, name, role, at, isClass: await isClass(unsafeReview(id)) });
    if (!ruling.ok) throw new Error(ruling.refusal.detail);
    const { type, changes } = ruling;
    await commitMembers(unsafeReview(id), members, { actor: account, tab: null, at, type, changes });
  }

  async function close() {
    await disconnect();
    await fresh.drop();
  }

  return { ask, person, browserOf, review, enrol, close, ...counters };
}
export type Door = Awaited<ReturnType<typeof openDoor>>;

const counters = {
  /** How many rows a table has. */
  async count(table: string): Promise<number> {
    const { rows } = await pool().query<{ n: number }>(`SELECT count(*)::int AS n FROM "${table}"`);
    return rows[0]?.n ?? 0;
  },
  /** The version of a review: it is raised by every change, and by nothing else. */
  async version(review: string): Promise<number> {
    const { rows } = await pool().query<{ version: number }>('SELECT version FROM review WHERE id = $1', [
      review,
    ]);
    return rows[0]?.version ?? -1;
  },
};

const newReview = (at: string): ReviewRecord => ({
  id: newId(),
  question: 'What happened at the breakwater?',
  eventDate: null,
  place: null,
  template: 'team',
  requiredJudgements: 1,
  blindFirst: false,
  hideSuggestions: false,
  collapseComments: false,
  contentNote: null,
  isSample: false,
  createdAt: at,
  releasedAt: null,
  archivedAt: null,
  deletedAt: null,
});

const memberOf = ({ id, name }: Person, joinedAt: string): MemberRecord => ({
  id,
  name,
  role: 'reviewer',
  pseudonym: null,
  colour: 0,
  joinedAt,
  removedAt: null,
});
