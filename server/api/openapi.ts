import { z } from 'zod';
import * as accountKeys from '@/domain/api/account-keys';
import * as accounts from '@/domain/api/accounts';
import * as activity from '@/domain/api/activity';
import * as articles from '@/domain/api/articles';
import * as candidates from '@/domain/api/candidates';
import * as checkpoints from '@/domain/api/checkpoints';
import * as claims from '@/domain/api/claims';
import * as codebook from '@/domain/api/codebook';
import * as conclusions from '@/domain/api/conclusions';
import * as disagreements from '@/domain/api/disagreements';
import * as discussions from '@/domain/api/discussions';
import type { Endpoint } from '@/domain/api/endpoint';
import * as exportJobs from '@/domain/api/exports';
import * as flags from '@/domain/api/flags';
import * as inbox from '@/domain/api/inbox';
import * as invitations from '@/domain/api/invitations';
import * as links from '@/domain/api/links';
import * as members from '@/domain/api/members';
import * as origins from '@/domain/api/origins';
import * as ownData from '@/domain/api/own-data';
import * as preferences from '@/domain/api/preferences';
import * as presence from '@/domain/api/presence';
import * as readings from '@/domain/api/readings';
import * as reviewFiles from '@/domain/api/review-files';
import * as reviews from '@/domain/api/reviews';
import * as savedViews from '@/domain/api/saved-views';
import * as server from '@/domain/api/server';
import { problem } from '@/domain/api/shapes';
import * as shareLinks from '@/domain/api/share-links';
import * as snapshots from '@/domain/api/snapshots';
import * as statements from '@/domain/api/statements';

/** The declarations by noun; the names of the endpoints are the `operationId`s. */
const NOUNS = {
  reviews,
  'review-files': reviewFiles,
  codebook,
  articles,
  claims,
  links,
  candidates,
  flags,
  statements,
  conclusions,
  checkpoints,
  snapshots,
  shareLinks,
  savedViews,
  origins,
  discussions,
  disagreements,
  activity,
  inbox,
  readings,
  exports: exportJobs,
  presence,
  accounts,
  accountKeys,
  members,
  invitations,
  ownData,
  preferences,
  server,
};

export type Operation = { noun: string; name: string; endpoint: Endpoint };

/** Every endpoint that is declared, by the noun of its file. */
export function operations(): Operation[] {
  return Object.entries(NOUNS).flatMap(([noun, declared]) =>
    Object.entries(declared).flatMap(([name, value]) =>
      isEndpoint(value) ? [{ noun, name, endpoint: value }] : [],
    ),
  );
}

function isEndpoint(value: unknown): value is Endpoint {
  return (
    typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'needs' in value
  );
}

type Json = Record<string, unknown>;
type Document = Json & { openapi: string; paths: Record<string, Record<string, Json>> };
let made: Document | null = null;

/** OpenAPI 3.1, written from the schemas that validate. Made once. */
export function document(): Document {
  made ??= write();
  return made;
}

function write(): Document {
  const paths: Record<string, Record<string, Json>> = {};
  for (const operation of operations()) {
    const { path, method } = operation.endpoint;
    paths[path] = { ...paths[path], [method.toLowerCase()]: describe(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lateral',
      version: '1',
      description:
        'One door for every change. Offsets `start` and `end` count UTF-16 code units of the article’s stored text, ' +
        'end excluded. Ids are UUIDv7, times RFC 3339 in UTC, null means not known.',
    },
    servers: [{ url: '/api/v1' }],
    tags: Object.keys(NOUNS).map((name) => ({ name })),
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, 'output') },
      responses: PROBLEMS,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'An API token, made in the account page.' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'lateral.session',
          description: 'The browser’s session; changes must come with an Origin that is this server’s own.',
        },
      },
    },
  };
}

const asProblem = (description: string, headers: Json = {}) => ({
  description,
  ...(Object.keys(headers).length > 0 ? { headers } : {}),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
const PROBLEMS: Record<string, Json> = {
  NotJson: asProblem('The body is not JSON.'),
  SignedOut: asProblem('Nobody is signed in, or the token is unknown, revoked or has run out.'),
  Forbidden: asProblem('A member whose role may not, a token for reading, or a page of another site.'),
  NotFound: asProblem('There is no such thing, or the caller is no member of its review.'),
  Refused: asProblem('A rule of the field refuses; `other` names what stands in the way.'),
  Stale: asProblem('If-Match names an older version; `current` is how the thing is now.'),
  TooLarge: asProblem('The body is too large.'),
  UnsupportedType: asProblem('The body is of a type that is not read here.'),
  Input: asProblem('The input is not right; `errors` says where.'),
  RateLimited: asProblem('Too many tries.', {
    'Retry-After': { schema: { type: 'integer' }, description: 'Seconds until the next try.' },
  }),
  Unexpected: asProblem('Nobody planned for this; `detail` carries a reference number.'),
};

function describe({ noun, name, endpoint }: Operation): Json {
  const { method, path, summary, needs, query, body, answer, status } = endpoint;
  const changes = method !== 'GET';
  const ids = [...path.matchAll(/\{(\w+)\}/g)].map(([, id]) => ({
    name: id,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
  return {
    operationId: name,
    tags: [noun],
    summary,
    ...(needs === 'public' || needs === 'account' ? {} : { 'x-needs': needs }),
    security: needs === 'public' ? [] : [{ token: [] }, { session: [] }],
    parameters: [...ids, ...(query ? queryOf(query) : []), ...(changes ? headersOf(method) : [])],
    ...(body ? { requestBody: bodyOf(name, body) } : {}),
    responses: {
      [status]: answer
        ? { description: 'Done.', content: { 'application/json': { schema: schemaOf(answer, 'output') } } }
        : { description: status === 204 ? 'Done; no body.' : 'The file or stream.' },
      ...problemsOf(endpoint),
    },
  };
}

function problemsOf({ method, path, needs, query, body }: Endpoint): Json {
  const named: [number, string, boolean][] = [
    [400, 'NotJson', body !== undefined],
    [401, 'SignedOut', needs !== 'public'],
    [403, 'Forbidden', needs !== 'public'],
    [404, 'NotFound', path.includes('{')],
    [409, 'Refused', method !== 'GET'],
    [412, 'Stale', ['PATCH', 'PUT', 'DELETE', 'POST'].includes(method) && path.includes('{')],
    [413, 'TooLarge', body !== undefined],
    [415, 'UnsupportedType', body !== undefined],
    [422, 'Input', body !== undefined || query !== undefined],
    [429, 'RateLimited', method !== 'GET'],
    [500, 'Unexpected', true],
  ];
  return Object.fromEntries(
    named
      .filter(([, , applies]) => applies)
      .map(([status, name]) => [status, { $ref: `#/components/responses/${name}` }]),
  );
}

function queryOf(query: z.ZodType): Json[] {
  const { properties = {}, required = [] } = schemaOf(query, 'input') as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function headersOf(method: string): Json[] {
  const header = (name: string, description: string) => ({
    name,
    in: 'header',
    required: false,
    schema: { type: 'string' },
    description,
  });
  return [
    header('If-Match', 'The version the change was made on, in quotes; a stale one is answered 412.'),
    ...(method === 'POST'
      ? [header('Idempotency-Key', 'The same key and body are answered with the first result.')]
      : []),
    header('Lateral-Tab', 'The caller’s own name for itself; comes back in the event as `tab`.'),
  ];
}

function bodyOf(name: string, body: z.ZodType): Json {
  const schema = schemaOf(body, 'input') as { properties?: Json };
  const form = {
    type: 'object',
    properties: { ...schema.properties, file: { type: 'string', format: 'binary' } },
    required: ['file'],
  };
  return {
    required: true,
    content: {
      'application/json': { schema },
      ...(name === 'importArticle' ? { 'multipart/form-data': { schema: form } } : {}),
    },
  };
}

/** JSON Schema 2020-12, which is what OpenAPI 3.1 uses. What only code can check (a refinement) is left out. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
