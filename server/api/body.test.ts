import { describe, expect, test } from 'vitest';
import { MB, readBody } from './body';
import { ProblemError } from './problem';

const posted = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://lateral.test/', { method: 'POST', body, headers });

function form(fields: Record<string, string>, ...files: [string, File][]): FormData {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.append(name, value);
  for (const [name, file] of files) made.append(name, file);
  return made;
}
const ferry = new File([new Uint8Array([0xef, 0xbb, 0xbf, 0x46, 0x0d, 0x0a])], 'ferry.txt', {
  type: 'text/plain',
});

async function codeOf(reading: Promise<unknown>): Promise<string> {
  const error = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof ProblemError) return error.code;
  throw new Error('was not refused');
}

describe('a form with a file', () => {
  test('gives the file with every byte, and the fields as the endpoint declares them', async () => {
    const sent = form({ source: '{"name":"Port Gazette"}', confirm: 'false', title: 'true' }, [
      'file',
      ferry,
    ]);
    const { value, file } = await readBody(posted(sent), MB, true);
    expect(value).toEqual({ source: { name: 'Port Gazette' }, confirm: false, title: 'true' });
    expect(file).toMatchObject({ name: 'ferry.txt' });
    expect([...(file?.bytes ?? [])]).toEqual([0xef, 0xbb, 0xbf, 0x46, 0x0d, 0x0a]);
  });

  test('takes an object field by field too', async () => {
    const sent = form({ 'source.name': 'Port Gazette', 'source.url': 'https://example.org' }, [
      'file',
      ferry,
    ]);
    const { value } = await readBody(posted(sent), MB, true);
    expect(value).toEqual({ source: { name: 'Port Gazette', url: 'https://example.org' } });
  });

  test('leaves a confirm that is neither true nor false for the validation to refuse', async () => {
    const { value } = await readBody(posted(form({ confirm: 'perhaps' }, ['file', ferry])), MB, true);
    expect(value).toEqual({ confirm: 'perhaps' });
  });

  test.each<[string, () => BodyInit, Record<string, string>, string]>([
    ['two files', () => form({}, ['file', ferry], ['file', ferry]), {}, 'input'],
    ['a file in another field', () => form({}, ['attachment', ferry]), {}, 'input'],
    ['a source that is no JSON', () => form({ source: '{"name"' }, ['file', ferry]), {}, 'not-json'],
    ['no form at all', () => 'junk', { 'content-type': 'multipart/form-data; boundary=x' }, 'not-json'],
    ['a form without boundary', () => 'junk', { 'content-type': 'multipart/form-data' }, 'not-json'],
    ['a form larger than allowed', () => form({ title: 'x'.repeat(MB) }, ['file', ferry]), {}, 'too-large'],
  ])('%s is refused', async (_, body, headers, code) => {
    expect(await codeOf(readBody(posted(body(), headers), MB, true))).toBe(code);
  });

  test('is another type where no file is taken', async () => {
    expect(await codeOf(readBody(posted(form({}, ['file', ferry])), MB, false))).toBe('unsupported-type');
  });
});

test('no body and no type is an empty object; a body without a type is not guessed at', async () => {
  expect(await readBody(new Request('http://lateral.test/', { method: 'POST' }), MB, false)).toEqual({
    value: {},
    file: null,
  });
  const untyped = new Request('http://lateral.test/', { method: 'POST', body: new Uint8Array([123, 125]) });
  expect(await codeOf(readBody(untyped, MB, false))).toBe('unsupported-type');
});

test('a body that is streamed without a length is cut off at the limit', async () => {
  let pulled = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      pulled++;
      controller.enqueue(new Uint8Array(MB / 4));
    },
  });
  const request = new Request('http://lateral.test/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'application/json' },
    duplex: 'half',
  } as RequestInit);
  expect(await codeOf(readBody(request, MB, false))).toBe('too-large');
  expect(pulled).toBeLessThan(10);
});
