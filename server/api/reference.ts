import type { ApiReference, ReferenceEndpoint, ReferenceField } from '@/domain/api-reference';
import { may } from '@/domain/policy';
import { ROLES } from '@/domain/reviewer';
import { document, type Operation, operations } from './openapi';
import { problemCodes } from './problem';

type Schema = {
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  format?: string;
  description?: string;
  additionalProperties?: Schema | boolean;
};

/** How far into nested objects the fields are named; the OpenAPI document has the rest. */
const DEPTH = 2;

function typeOf(schema: Schema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(' | ');
  if (schema.type === 'array') return `list of ${schema.items ? typeOf(schema.items) : 'anything'}`;
  const plain = Array.isArray(schema.type) ? schema.type.join(' | ') : schema.type;
  if (plain === undefined) return 'anything';
  return schema.format ? `${plain} (${schema.format})` : plain;
}

/** The object inside a schema: itself, what a list holds, or the one object of a choice with null. */
function objectIn(schema: Schema): { inner: Schema; suffix: string } | null {
  if (schema.properties) return { inner: schema, suffix: '' };
  if (schema.items) {
    const inside = objectIn(schema.items);
    return inside && { inner: inside.inner, suffix: `[]${inside.suffix}` };
  }
  const objects = (schema.anyOf ?? schema.oneOf ?? []).flatMap((choice) => objectIn(choice) ?? []);
  return objects.length === 1 ? (objects[0] ?? null) : null;
}

/** The fields of an object, those of nested ones after their own. */
export function fieldsOf(schema: Schema, before = '', depth = DEPTH): ReferenceField[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const name = `${before}${key}`;
    const inside = depth > 1 ? objectIn(field) : null;
    return [
      {
        name,
        type: typeOf(field),
        required: schema.required?.includes(key) ?? false,
        description: field.description ?? null,
      },
      ...(inside ? fieldsOf(inside.inner, `${name}${inside.suffix}.`, depth - 1) : []),
    ];
  });
}

type Described = {
  parameters: { name: string; in: string; required: boolean; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
  responses: Record<string, { content?: { 'application/json'?: { schema: Schema } } }>;
};

function whoOf({ needs }: Operation['endpoint']): ReferenceEndpoint['who'] {
  if (needs === 'public') return null;
  if (needs === 'account') return 'account';
  return ROLES.find((role) => may(role, needs)) ?? 'owner';
}

function describe({ name, endpoint }: Operation): ReferenceEndpoint {
  const { method, path, summary, status } = endpoint;
  const described = document().paths[path]?.[method.toLowerCase()] as unknown as Described;
  const answer = described.responses[status]?.content?.['application/json']?.schema;
  const query = described.parameters.filter((one) => one.in === 'query');
  const body = described.requestBody?.content['application/json'].schema;
  return {
    name,
    method,
    path,
    summary,
    who: whoOf(endpoint),
    query: query.map(({ name: field, required, schema }) => ({
      name: field,
      type: typeOf(schema),
      required,
      description: schema.description ?? null,
    })),
    body: body ? fieldsOf(body) : [],
    status,
    answer: answer ? fieldsOf(answer) : status === 204 ? null : 'stream',
    problems: Object.keys(described.responses)
      .map(Number)
      .filter((one) => one >= 400),
  };
}

/** The same description that machines read, laid out for people. */
export function apiReference(): ApiReference {
  const all = operations();
  const nouns = [...new Set(all.map(({ noun }) => noun))];
  return {
    nouns: nouns.map((noun) => ({
      noun,
      endpoints: all.filter((one) => one.noun === noun).map(describe),
    })),
    codes: problemCodes(),
  };
}
