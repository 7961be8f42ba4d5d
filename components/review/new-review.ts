import type { BodyOf } from '@/domain/api/endpoint';
import type { createReview } from '@/domain/api/reviews';
import { type RequiredJudgements, type ReviewTemplate, TEMPLATE_SETTINGS } from '@/domain/review';

/** What the form for a new review holds, before it is sent. */
export type NewReview = {
  question: string;
  eventDate: string;
  place: string;
  contentNote: string;
  template: ReviewTemplate;
  requiredJudgements: RequiredJudgements;
  blindFirst: boolean;
  hideSuggestions: boolean;
  collapseComments: boolean;
};

export const EMPTY_REVIEW: NewReview = {
  question: '',
  eventDate: '',
  place: '',
  contentNote: '',
  template: 'solo',
  ...TEMPLATE_SETTINGS.solo,
};

export type QuestionFault = 'questionShort' | 'questionLong';

/** 10 to 200 UTF-16 code units without the white space around them, as the API has it. */
export function questionFault(question: string): QuestionFault | null {
  const { length } = question.trim();
  if (length < 10) return 'questionShort';
  return length > 200 ? 'questionLong' : null;
}

export function bodyOf(review: NewReview): BodyOf<typeof createReview> {
  const filled = (text: string) => text.trim() || null;
  return {
    ...review,
    question: review.question.trim(),
    eventDate: filled(review.eventDate),
    place: filled(review.place),
    contentNote: filled(review.contentNote),
  };
}

/** True once something would be lost by leaving. */
export function isTouched({ question, eventDate, place, contentNote }: NewReview): boolean {
  return [question, eventDate, place, contentNote].some((text) => text.trim() !== '');
}
