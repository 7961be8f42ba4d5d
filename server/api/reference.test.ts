import { NextIntlClientProvider } from 'next-intl';
import { type ComponentProps, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Endpoint } from '@/components/help/endpoint';
import { english as messages } from '@/components/messages';
import { operations } from './openapi';

import { apiReference, fieldsOf } from './reference';

const english: ComponentProps<typeof NextIntlClientProvider> = {
  locale: 'en',
  messages,
  timeZone: 'UTC',
  children: null,
};
const reference = apiReference();
const shown = reference.nouns.flatMap(({ endpoints }) => endpoints);
const find = (name: string) => shown.find((one) => one.name === name);

describe('the API for people', () => {
  it('has every endpoint that is declared, once, under its noun', () => {
    const address = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
    expect(shown.map(address).sort()).toEqual(
      operations()
        .map(({ endpoint }) => address(endpoint))
        .sort(),
    );
    for (const { noun, name } of operations())
      expect(reference.nouns.find((one) => one.noun === noun)?.endpoints.map((one) => one.name)).toContain(
        name,
      );
  });

  it('shows the address, the sentence and the fields of each on the page', () => {
    for (const endpoint of shown) {
      const page = renderToStaticMarkup(
        createElement(NextIntlClientProvider, english, createElement(Endpoint, { endpoint })),
      );
      expect(page).toContain(`>${endpoint.path}<`);
      expect(page).toContain(`>${endpoint.method}<`);
      for (const { name } of endpoint.body) expect(page, endpoint.name).toContain(`>${name}<`);
    }
  });

  it('says who may by the roles of the review', () => {
    expect(find('judge')?.who ?? find('judgeClaim')?.who).toBe('reviewer');
    expect(find('changeCodebook')?.who).toBe('owner');
    expect(find('listReviews')?.who).toBe('account');
    expect(find('health')?.who).toBeNull();
  });

  it('names the problems an endpoint can answer, and every code', () => {
    expect(find('changeCodebook')?.problems).toEqual(expect.arrayContaining([401, 403, 404, 412, 422, 500]));
    expect(find('health')?.problems).toEqual([500]);
    const codes = reference.codes.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual(expect.arrayContaining(['stale', 'overlap', 'rate-limited', 'blind']));
  });
});

describe('the fields of a schema', () => {
  it('say how deep they are, in lists and beside null too', () => {
    const inner = {
      type: 'object',
      properties: { id: { type: 'string', format: 'uuid' } },
      required: ['id'],
    };
    const fields = fieldsOf({
      type: 'object',
      required: ['items'],
      properties: { items: { type: 'array', items: inner }, one: { anyOf: [inner, { type: 'null' }] } },
    });
    expect(fields.map(({ name, required }) => [name, required])).toEqual([
      ['items', true],
      ['items[].id', true],
      ['one', false],
      ['one.id', true],
    ]);
    expect(fields[1]?.type).toBe('string (uuid)');
  });
});
