import { describe, expect, it } from 'vitest';
import { bodyOf, EMPTY_REVIEW, isTouched, questionFault } from '@/components/review/new-review';
import { createReview } from '@/domain/api/reviews';

describe('a new review', () => {
  it.each([
    ['', 'questionShort'],
    ['  too short  ', 'questionShort'],
    ['Who knew it', null],
    ['x'.repeat(200), null],
    ['x'.repeat(201), 'questionLong'],
  ])('with the question %j', (question, fault) => {
    expect(questionFault(question)).toBe(fault);
  });

  it('is what the API takes', () => {
    const body = bodyOf({ ...EMPTY_REVIEW, question: ' How many were rescued? ', place: ' ' });
    const parsed = createReview.body?.safeParse(body);
    expect(parsed?.success).toBe(true);
    expect(body).toMatchObject({ question: 'How many were rescued?', place: null, template: 'solo' });
  });

  it('is left without a question when nothing was typed', () => {
    expect(isTouched({ ...EMPTY_REVIEW, template: 'class' })).toBe(false);
    expect(isTouched({ ...EMPTY_REVIEW, place: 'Port Tavel' })).toBe(true);
  });
});
