import type { Method } from './api/endpoint';
import type { Role } from './reviewer';

/** One field of what goes in or comes out; `name` is its way from the top (`items[].id`). */
export type ReferenceField = { name: string; type: string; required: boolean; description: string | null };

/** An endpoint as people read it. */
export type ReferenceEndpoint = {
  name: string;
  method: Method;
  path: string;
  summary: string;
  /** The least that may; null: nobody has to be signed in. */
  who: Role | 'account' | null;
  query: ReferenceField[];
  body: ReferenceField[];
  status: number;
  /** Null for an answer without a body; `stream` where it is not JSON. */
  answer: ReferenceField[] | 'stream' | null;
  /** Statuses a problem can have here. */
  problems: number[];
};

/** The API by noun, and every code a problem can carry (no status: the rule of the field that refuses brings its own). */
export type ApiReference = {
  nouns: { noun: string; endpoints: ReferenceEndpoint[] }[];
  codes: { code: string; status: number | null; title: string }[];
};
