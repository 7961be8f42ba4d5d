import type { Intent } from '@/components/live/intent';
import { predict } from '@/components/live/predict';
import { ARTICLE } from '@/components/live/test-review';
import type { Change, ReviewEvent } from '@/domain/review-event';
import { applyEvent, type ReviewRecords, type ReviewState, stateOf } from '@/domain/review-state';
import type { Refusal } from '@/domain/ruling';
import { undoing } from '@/domain/undo';

type Answer = { ok: true; event: ReviewEvent } | { ok: false; refusal: Refusal };

/** The server as a screen sees it: the same decisions, its own ids and clock, and every event kept. */
export class TestServer {
  state: ReviewState;
  readonly events: ReviewEvent[] = [];
  readonly #text: string;
  #ids = 0;

  constructor(records: ReviewRecords, text: string) {
    this.state = stateOf(records);
    this.#text = text;
  }

  do(intent: Intent, actor: string, tab: string | null): Answer {
    const own = 'newId' in intent ? { ...intent, newId: this.#id() } : intent;
    const ruling =
      own.do === 'undo' || own.do === 'redo'
        ? this.#undo(actor)
        : predict(own, {
            state: this.state,
            around: () => this.state,
            textOf: (id) => (id === ARTICLE ? this.#text : undefined),
            me: actor,
            at: this.#clock(),
            newId: () => this.#id(),
            last: () => null,
          });
    if (!ruling.ok) return ruling;
    return { ok: true, event: this.#commit(ruling.changes, actor, tab) };
  }

  #commit(changes: Change[], actor: string, tab: string | null): ReviewEvent {
    const event: ReviewEvent = {
      review: 'r',
      version: this.state.version + 1,
      type: 'claim.judged',
      actor,
      at: this.#clock(),
      undoes: null,
      tab,
      changes,
    };
    this.state = applyEvent(this.state, event);
    this.events.push(event);
    return event;
  }

  #undo(actor: string) {
    const last = this.events.findLast((event) => event.actor === actor && event.changes.length > 0);
    if (!last)
      return {
        ok: false as const,
        refusal: { status: 409 as const, code: 'nothing-to-undo' as const, detail: '' },
      };
    return undoing(this.state, last, { at: this.#clock(), force: true });
  }

  #id(): string {
    this.#ids += 1;
    return `018effff-0000-7000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  #clock(): string {
    return new Date(Date.UTC(2026, 2, 14, 19, 0, this.events.length)).toISOString();
  }
}
