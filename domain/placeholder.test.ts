import { expect, it } from 'vitest';
import { isPlaceholder } from './placeholder';
import { smallReview } from './test-review';

const work = (name: string, type: 'document' | 'outlet' | 'named_person', article: string | null = null) =>
  isPlaceholder(smallReview(), { name, type, article });

it('is a work that is cited and not here', () => {
  expect(work('Night log', 'document')).toBe(true);
  expect(work('The Other Outlet', 'outlet')).toBe(true);
});

it('is nothing that is here: attached, or an outlet with articles of its own', () => {
  expect(work('Night log', 'document', 'A2')).toBe(false);
  expect(work('the outlet', 'outlet')).toBe(false);
});

it('is a placeholder again where its article is gone, and never a person', () => {
  expect(work('Night log', 'document', 'A9')).toBe(true);
  expect(work('Ines Calder', 'named_person')).toBe(false);
});
