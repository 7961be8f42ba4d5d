import type { Intent } from '@/components/live/intent';
import type { ReviewEvent } from '@/domain/review-event';

/** What words are written about. */
export type Subject = { noun: 'claim' | 'link' | 'statement'; id: string };
/** Words in a field that nobody has sent yet. */
export type Unsent = { about: Subject | null; field: string; text: string };

/** Why words could not go where they were written for. */
export type KeptWhy =
  | { why: 'claim' | 'link' | 'statement'; name: string | null }
  | { why: 'membership' }
  | { why: 'refused'; detail: string };
export type KeptWords = { key: string; field: string; text: string; because: KeptWhy };

/** The things that an event takes away from under an editor. */
export function removedBy({ changes }: Pick<ReviewEvent, 'changes'>): Subject[] {
  return changes.flatMap((change): Subject[] => {
    const { noun, id, before, after } = change;
    if (noun !== 'claim' && noun !== 'link' && noun !== 'statement') return [];
    const wasThere = before !== null && !isGone(before);
    return wasThere && (after === null || isGone(after)) ? [{ noun, id }] : [];
  });
}

const isGone = (record: object) => 'deletedAt' in record && record.deletedAt !== null;

/** The words of a reviewer in a change that the server would not make; null where there are none. */
export function wordsIn(intent: Intent): string | null {
  switch (intent.do) {
    case 'judge':
      return intent.reason?.trim() || null;
    case 'link':
      return intent.note?.trim() || null;
    case 'changeLink':
      return ('note' in intent.change && intent.change.note?.trim()) || null;
    case 'attribute': {
      const { sources, chain = [], origin } = intent.attribution;
      const names = [...sources, ...chain, ...(origin ? [origin] : [])].map(({ name }) => name?.trim());
      return names.filter(Boolean).join(', ') || null;
    }
    default:
      return null;
  }
}

/** The words that are being written on this page and were not sent: fields put them in while they are on screen. */
export class UnsentWords {
  readonly #fields = new Map<string, Unsent>();

  put(field: string, unsent: Unsent | null): void {
    if (unsent && unsent.text.trim() !== '') this.#fields.set(field, unsent);
    else this.#fields.delete(field);
  }

  about({ noun, id }: Subject): Unsent[] {
    return this.all().filter(({ about }) => about?.noun === noun && about.id === id);
  }

  all(): Unsent[] {
    return [...this.#fields.values()];
  }
}
