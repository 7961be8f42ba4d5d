import { describe, expect, test } from 'vitest';
import { document, operations } from './openapi';
import { RECIPES } from './recipes';

type Node = { [key: string]: unknown };
const doc = document();
const nodes = walk(doc);

/** Every object of the document, with its address in it. */
function walk(root: unknown, at = ''): { at: string; node: Node }[] {
  if (typeof root !== 'object' || root === null) return [];
  const inner = Object.entries(root).flatMap(([key, value]) => walk(value, `${at}/${key}`));
  return [{ at, node: root as Node }, ...inner];
}

describe('the OpenAPI document', () => {
  test('has every recipe that is served, and nothing else', () => {
    const described = Object.entries(doc.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = RECIPES.map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(new Set(served).size).toBe(served.length);
    expect(described.sort()).toEqual(served.sort());
  });

  test('is a 3.1 document as JSON can carry it', () => {
    expect(doc).toMatchObject({ openapi: '3.1.0', info: { title: 'Lateral', version: '1' } });
    expect(JSON.parse(JSON.stringify(doc))).toEqual(doc);
  });

  test('names every operation once, and every placeholder of its address as a parameter', () => {
    const names = operations().map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const [path, item] of Object.entries(doc.paths)) {
      const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      for (const operation of Object.values(item)) {
        const parameters = operation.parameters as { name: string; in: string; required: boolean }[];
        const inPath = parameters.filter((one) => one.in === 'path');
        expect(inPath.map(({ name }) => name)).toEqual(placeholders);
        expect(inPath.every(({ required }) => required)).toBe(true);
        expect(Object.keys(operation.responses as Node)).toContain('500');
      }
    }
  });

  test('has no reference that leads nowhere', () => {
    const references = nodes.flatMap(({ node }) => (typeof node.$ref === 'string' ? [node.$ref] : []));
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) {
      const found = reference
        .slice(2)
        .split('/')
        .reduce<unknown>((node, key) => (node as Node | undefined)?.[key], doc);
      expect(found, reference).toBeDefined();
    }
  });

  test('asks for a token or a session wherever a caller is needed', () => {
    for (const { endpoint } of operations()) {
      const operation = doc.paths[endpoint.path]?.[endpoint.method.toLowerCase()];
      expect(operation?.security).toEqual(
        endpoint.needs === 'public' ? [] : [{ token: [] }, { session: [] }],
      );
    }
  });

  test('says what a judgement is', () => {
    const judging = doc.paths['/reviews/{review}/claims/{claim}/judgement']?.put;
    expect(judging?.requestBody).toMatchObject({
      required: true,
      content: {
        'application/json': {
          schema: { type: 'object', required: ['kind'], properties: { kind: { type: 'string' } } },
        },
      },
    });
    expect(Object.keys(judging?.responses as Node)).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '412', '413', '415', '422', '500']),
    );
  });
});
