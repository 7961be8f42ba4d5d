import { createTextPositionSelectorMatcher, createTextQuoteSelectorMatcher } from '@apache-annotator/dom';
import { JSDOM } from 'jsdom';
import jsonld from 'jsonld';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { ArticleText } from '@/domain/article';
import { stateOf } from '@/domain/review-state';
import { buildReport } from './build-report';
import { testRecords } from './test-review';
import { codePoints, quoteSelector, webAnnotations } from './web-annotation';

/** The terms of http://www.w3.org/ns/anno.jsonld that the export uses, as that context maps them. */
const OA = 'http://www.w3.org/ns/oa#';
const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
const CONTEXT = {
  '@context': {
    id: { '@id': '@id', '@type': '@id' },
    type: { '@id': '@type', '@type': '@id' },
    ...Object.fromEntries(
      ['Annotation', 'TextualBody', 'TextPositionSelector', 'TextQuoteSelector'].map((t) => [t, `${OA}${t}`]),
    ),
    AnnotationCollection: 'http://www.w3.org/ns/activitystreams#OrderedCollection',
    AnnotationPage: 'http://www.w3.org/ns/activitystreams#OrderedCollectionPage',
    Person: 'http://xmlns.com/foaf/0.1/Person',
    Software: 'http://www.w3.org/ns/activitystreams#Application',
    name: { '@id': 'http://xmlns.com/foaf/0.1/name' },
    label: { '@id': 'http://www.w3.org/2000/01/rdf-schema#label' },
    creator: id('http://purl.org/dc/terms/creator'),
    created: { '@id': 'http://purl.org/dc/terms/created' },
    generator: id('http://www.w3.org/ns/activitystreams#generator'),
    generated: { '@id': 'http://purl.org/dc/terms/issued' },
    format: { '@id': 'http://purl.org/dc/elements/1.1/format' },
    value: { '@id': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value' },
    body: id(`${OA}hasBody`),
    target: id(`${OA}hasTarget`),
    source: id(`${OA}hasSource`),
    selector: id(`${OA}hasSelector`),
    motivation: { '@id': `${OA}motivatedBy`, '@type': '@vocab' },
    purpose: { '@id': `${OA}hasPurpose`, '@type': '@vocab' },
    ...Object.fromEntries(
      ['classifying', 'describing', 'commenting', 'linking', 'tagging', 'assessing'].map((m) => [
        m,
        `${OA}${m}`,
      ]),
    ),
    start: { '@id': `${OA}start` },
    end: { '@id': `${OA}end` },
    exact: { '@id': `${OA}exact` },
    prefix: { '@id': `${OA}prefix` },
    suffix: { '@id': `${OA}suffix` },
    total: { '@id': 'http://www.w3.org/ns/activitystreams#totalItems' },
    startIndex: { '@id': 'http://www.w3.org/ns/activitystreams#startIndex' },
    first: id('http://www.w3.org/ns/activitystreams#first'),
    partOf: id('http://www.w3.org/ns/activitystreams#partOf'),
    items: { '@id': 'http://www.w3.org/ns/activitystreams#items', '@type': '@id', '@container': '@list' },
  },
};

type Selector = { type: string; start: number; end: number; exact: string; prefix: string; suffix: string };
type Target = { source: string; selector: Selector[] };
type Annotation = {
  motivation: string;
  label: string;
  target: Target | Target[];
  body: { purpose: string }[];
};
type Collection = { total: number; first: { items: Annotation[] } };

/** Gives every article of a review a text in which its claims stand where they say, with something between them. */
function withTexts(between: string) {
  const records = testRecords();
  const texts: Record<string, ArticleText> = {};
  for (const article of records.article ?? []) {
    let text = between;
    for (const claim of (records.claim ?? []).filter((c) => c.article === article.id && !c.deletedAt)) {
      claim.start = text.length;
      text += claim.text;
      claim.end = text.length;
      text += between;
    }
    texts[article.id] = { ...({} as ArticleText), article: article.id, text };
  }
  return { records, texts };
}

const options = {
  now: '2026-11-20T10:30:00.000Z',
  tool: 'Lateral',
  dataHash: 'ab',
  commenters: 'pseudonyms',
} as const;
function exported(between: string) {
  const { records, texts } = withTexts(between);
  const state = stateOf(records);
  const report = buildReport(state, {}, options);
  return {
    report,
    texts,
    state,
    made: webAnnotations(report, state, { texts, commenters: 'pseudonyms' }) as unknown as Collection,
  };
}
const targetsOf = ({ target }: Annotation) => [target].flat();

/** The words a W3C annotation library finds for a selector in a text. */
async function found(text: string, selector: Selector): Promise<string[]> {
  const { document } = new JSDOM('<pre></pre>').window;
  const scope = document.querySelector('pre');
  if (!scope) throw new Error('no scope');
  scope.textContent = text;
  const matcher =
    selector.type === 'TextPositionSelector'
      ? createTextPositionSelectorMatcher({ ...selector, type: 'TextPositionSelector' })
      : createTextQuoteSelectorMatcher({ ...selector, type: 'TextQuoteSelector' });
  const all: string[] = [];
  for await (const range of matcher(scope)) all.push(range.toString());
  return all;
}

// The library asks the browser it stands in for these.
beforeAll(() => {
  const { NodeFilter, Node } = new JSDOM('').window;
  vi.stubGlobal('NodeFilter', NodeFilter);
  vi.stubGlobal('Node', Node);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

describe('web annotations', () => {
  test('every selector leads another library to the exact words, past emoji and Arabic', {
    timeout: 60_000,
  }, async () => {
    const { made, texts, state } = exported(' 🚢 قال 👩‍🚒 — ');
    let checked = 0;
    const textOf = new Map(
      [...state.article.values()].map((a) => [`urn:sha256:${a.sha256}`, texts[a.id]?.text ?? '']),
    );
    for (const annotation of made.first.items.filter(({ motivation }) => motivation === 'classifying')) {
      for (const { source, selector } of targetsOf(annotation)) {
        const [position, quote] = selector;
        if (!position || !quote) throw new Error('two selectors');
        const text = textOf.get(source) ?? '';
        expect(await found(text, position)).toEqual([quote.exact]);
        expect(await found(text, quote)).toEqual([quote.exact]);
        checked++;
      }
    }
    expect(checked).toBe(made.first.items.filter(({ motivation }) => motivation === 'classifying').length);
    expect(checked).toBeGreaterThan(10);
  });

  test('a JSON-LD processor reads all of it: no term is unknown to the model', async () => {
    const { made } = exported('\n');
    const expanded = await jsonld.expand(
      made as object,
      {
        safe: true,
        documentLoader: async (url: string) => {
          if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(url);
          return { contextUrl: undefined, documentUrl: url, document: CONTEXT };
        },
      } as Parameters<typeof jsonld.expand>[1],
    );
    const said = JSON.stringify(expanded);
    expect(said.match(/oa#Annotation"/g)).toHaveLength(made.total);
    expect(said).toContain(`${OA}linking`);
  });

  test('one annotation for each claim, and one with two targets for each link', () => {
    const { made, report } = exported('\n');
    const links = made.first.items.filter(({ motivation }) => motivation === 'linking');
    const all =
      report.conflicts.length + Object.values(report.corroborations).flat().length + report.uncounted.length;
    expect(links).toHaveLength(all);
    for (const link of links) expect(targetsOf(link)).toHaveLength(2);
    expect(made.total).toBe(report.claims.length + all);
  });

  test('no text of an article leaves with it beyond the claims and what makes them unique', () => {
    const { made } = exported(`${'never told '.repeat(200)}`);
    for (const annotation of made.first.items)
      for (const { selector } of targetsOf(annotation))
        for (const { prefix = '', suffix = '' } of selector)
          expect(Math.max(prefix.length, suffix.length)).toBeLessThanOrEqual(513);
  });
});

describe('quoteSelector', () => {
  test('takes as much around the words as makes them the only ones', () => {
    const text = `${'He said so. '.repeat(20)}Then she left. ${'He said so. '.repeat(20)}`;
    const start = text.indexOf('Then');
    expect(quoteSelector({ text, start, end: start + 14 })).toMatchObject({ exact: 'Then she left.' });
    const third = { start: 24, end: 35 };
    const { prefix, exact, suffix } = quoteSelector({ text, ...third }) as Record<string, string>;
    const whole = `${prefix}${exact}${suffix}`;
    expect(text.indexOf(whole)).toBe(third.start - (prefix?.length ?? 0));
    expect(text.indexOf(whole, text.indexOf(whole) + 1)).toBe(-1);
  });

  test('tells no name that must not leave, however near it stands', () => {
    const text = 'portwatcher77: nobody checks the boats. dockhand: true enough. portwatcher77: I said so.';
    const start = text.indexOf('true');
    const hidden = ['portwatcher77', 'dockhand'];
    const told = quoteSelector({ text, start, end: start + 12, hidden }) as Record<string, string>;
    expect(told).toMatchObject({ exact: 'true enough.', prefix: ': ', suffix: ' ' });
    const far = `${'x'.repeat(20)}portwatcher77${'y'.repeat(26)}claim`;
    const cut = quoteSelector({ text: far, start: far.length - 5, end: far.length, hidden }) as Record<
      string,
      string
    >;
    expect(cut.prefix).toBe('y'.repeat(26));
  });

  test('never cuts a character of two units in half', () => {
    const text = `${'🚢'.repeat(40)}claim${'🚒'.repeat(40)}`;
    for (let odd = 0; odd < 2; odd++) {
      const padded = `${'x'.repeat(odd)}${text}`;
      const start = padded.indexOf('claim');
      const { prefix, suffix } = quoteSelector({ text: padded, start, end: start + 5 }) as Record<
        string,
        string
      >;
      expect(prefix?.isWellFormed?.() ?? encodeURIComponent(prefix ?? '')).toBeTruthy();
      expect(() => encodeURIComponent(`${prefix}${suffix}`)).not.toThrow();
    }
  });
});

test('codePoints counts what JavaScript counts twice once', () => {
  const text = 'a🚢b👩‍🚒ج';
  const count = codePoints(text);
  for (let offset = 0; offset <= text.length; offset++) {
    if (/^[\udc00-\udfff]/.test(text.slice(offset))) continue;
    expect(count(offset)).toBe([...text.slice(0, offset)].length);
  }
  expect(count(0)).toBe(0);
});
