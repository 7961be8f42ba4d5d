import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Endpoint } from '@/domain/api/endpoint';
import { browserContract } from './browser-contract.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDER = path.join(ROOT, 'domain/api');
const FILES = fs.readdirSync(FOLDER).filter((name) => name.endsWith('.ts'));

type Declared = Record<string, unknown>;
type Address = { method: string; path: string; body?: true };

const isEndpoint = (value: unknown): value is Endpoint =>
  typeof value === 'object' && value !== null && 'needs' in value && 'path' in value;

async function forBrowsers(file: string): Promise<{ code: string; module: Declared }> {
  const code = await browserContract(path.join(FOLDER, file));
  const module: Declared = await import(
    `data:text/javascript;base64,${Buffer.from(code).toString('base64')}#${file}`
  );
  return { code, module };
}

const built = new Map<string, { code: string; module: Declared }>();
beforeAll(async () => {
  for (const file of FILES) built.set(file, await forBrowsers(file));
}, 60_000);

describe.each(FILES)('domain/api/%s in a browser', (file) => {
  test('has the address of each endpoint, and nothing that validates', async () => {
    const declared: Declared = await import(path.join(FOLDER, file));
    const { code = '', module = {} } = built.get(file) ?? {};
    for (const line of code.split('\n').filter(Boolean)) expect(line).toMatch(/^export const \w+ = ["[{\d]/);
    for (const [name, value] of Object.entries(declared)) {
      if (!isEndpoint(value)) continue;
      const address: Address = { method: value.method, path: value.path };
      if (value.body) address.body = true;
      expect(module[name], name).toEqual(address);
    }
  });
});

/** What the components take from the contract at run time: `import { a, type B, c as d }` gives a and c. */
function* takenByComponents(): Generator<{ from: string; file: string; name: string }> {
  const sources = fs
    .readdirSync(path.join(ROOT, 'components'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.includes('.test.') && !/\btest-/.test(name));
  for (const from of sources) {
    const text = fs.readFileSync(path.join(ROOT, 'components', from), 'utf8');
    for (const [, names = '', file = ''] of text.matchAll(
      /^import \{([^}]*)\} from '@\/domain\/api\/([\w-]+)'/gm,
    )) {
      for (const name of names.split(',').map((each) => each.trim()))
        if (name !== '' && !name.startsWith('type '))
          yield { from, file, name: name.split(' as ')[0] ?? name };
    }
  }
}

test('whatever a component takes from the contract is there for browsers', () => {
  const taken = [...takenByComponents()];
  expect(taken.length).toBeGreaterThan(10);
  for (const { from, file, name } of taken)
    expect(built.get(`${file}.ts`)?.module, `${from} takes ${name}`).toHaveProperty(name);
});
