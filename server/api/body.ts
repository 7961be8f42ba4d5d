import type { z } from 'zod';
import { loneSurrogate } from '@/domain/span';
import { ProblemError } from './problem';

export const MB = 1024 * 1024;

/** A file as it came in, with every byte. */
export type UploadedFile = { name: string; type: string; bytes: Uint8Array };

/** What a request brought: the value to validate, the file beside it, and the bytes to recognise a repetition by. */
export type Incoming = { value: unknown; file: UploadedFile | null };

/**
 * Reads a request's body: JSON, or a form where the endpoint takes a file. No body and no type count as `{}`.
 *
 * @param limit bytes; more are not read
 * @throws ProblemError unsupported-type, too-large, not-json
 */
export async function readBody(request: Request, limit: number, takesFile: boolean): Promise<Incoming> {
  const declared = request.headers.get('content-type');
  const [type = '', ...parameters] = (declared ?? '').split(';').map((part) => part.trim().toLowerCase());
  const isForm = takesFile && type === 'multipart/form-data';
  const charset = parameters
    .find((one) => one.startsWith('charset='))
    ?.slice(8)
    .replaceAll('"', '');
  if (
    declared !== null &&
    !isForm &&
    (!isJson(type) || (charset !== undefined && !/^utf-?8$/.test(charset)))
  ) {
    throw unsupported(takesFile);
  }
  const bytes = await readBytes(request, limit);
  if (declared === null) {
    if (bytes.length > 0) throw unsupported(takesFile);
    return { value: {}, file: null };
  }
  return isForm ? readForm(bytes, declared) : { value: parseJson(bytes), file: null };
}

const isJson = (type: string) => type === 'application/json' || /^application\/[\w.-]+\+json$/.test(type);

function unsupported(takesFile: boolean): ProblemError {
  const also = takesFile ? ', or a multipart/form-data form with a file' : '';
  return new ProblemError('unsupported-type', `Send application/json in UTF-8${also}.`);
}

async function readBytes(request: Request, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new ProblemError('too-large', `The body is larger than ${Math.floor(limit / MB)} MB.`);
  if (Number(request.headers.get('content-length')) > limit) throw tooLarge();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body?.getReader();
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done || !value) break;
    length += value.length;
    if (length > limit) {
      await reader?.cancel().catch(() => {});
      throw tooLarge();
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    const why = error instanceof TypeError ? 'It is not UTF-8.' : 'It cannot be read as JSON.';
    throw new ProblemError('not-json', `${why} Nothing was changed.`);
  }
}

/** Fields of a form that hold an object as JSON; everything else is plain text. */
const JSON_FIELDS = new Set(['source', 'zones', 'origin', 'inferredDate']);

async function readForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Incoming> {
  let form: FormData;
  try {
    form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new ProblemError('not-json', 'The form cannot be read. Nothing was changed.');
  }
  const fields: Record<string, unknown> = {};
  let file: UploadedFile | null = null;
  for (const [name, value] of form) {
    if (typeof value === 'string') put(fields, name, value);
    else if (file || name !== 'file') {
      throw new ProblemError('input', 'One file at a time, in the field “file”.', {
        errors: [{ path: name, message: 'is one file too many' }],
      });
    } else {
      file = { name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) };
    }
  }
  return { value: fields, file };
}

/** `source.name=…` and `source={"name":…}` say the same; `confirm=false` is a boolean. */
function put(fields: Record<string, unknown>, name: string, text: string): void {
  const [outer = '', inner] = name.split('.', 2);
  if (inner !== undefined && JSON_FIELDS.has(outer)) {
    const held = fields[outer];
    fields[outer] = { ...(typeof held === 'object' ? held : {}), [inner]: text };
  } else if (JSON_FIELDS.has(name)) {
    fields[name] = parseJson(new TextEncoder().encode(text));
  } else if (name === 'confirm' && (text === 'true' || text === 'false')) {
    fields[name] = text === 'true';
  } else {
    fields[name] = text;
  }
}

/**
 * Validates what came in, and then every string of it: a NUL or half of a character cannot be stored, whatever the
 * field.
 *
 * @throws ProblemError input, with a path like `items.0.kind` for each fault
 */
export function validate<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (!parsed.success) {
    const faults = parsed.error.issues.slice(0, 100);
    throw faulty(faults.map(({ path, message }) => ({ path: path.map(String).join('.'), message })));
  }
  const unstorable = firstUnstorable(parsed.data);
  if (unstorable) throw faulty([unstorable]);
  return parsed.data;
}

function faulty(errors: { path: string; message: string }[]): ProblemError {
  const [first] = errors;
  const detail = first ? `${first.path === '' ? 'The body' : first.path}: ${first.message}` : '';
  return new ProblemError('input', detail, { errors });
}

function firstUnstorable(root: unknown): { path: string; message: string } | null {
  const waiting: [string, unknown][] = [['', root]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [path, value] = next;
    if (typeof value === 'string') {
      if (value.includes('\u0000')) return { path, message: 'holds a NUL character, which cannot be stored' };
      if (loneSurrogate(value) >= 0) {
        return { path, message: 'holds half of a character (a lone surrogate), which cannot be stored' };
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) waiting.push([path ? `${path}.${key}` : key, inner]);
    }
  }
  return null;
}
