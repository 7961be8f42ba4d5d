import type { ReviewEvent, WithheldEvent } from '@/domain/review-event';

const encoder = new TextEncoder();
export const encode = (text: string) => encoder.encode(text);

const made = new WeakMap<object, Uint8Array>();

/**
 * An event as the stream sends it. Readers who see all of it get the same bytes: with two hundred of them, writing it out
 * once instead of for each is most of the work.
 */
export function frame(event: ReviewEvent | WithheldEvent): Uint8Array {
  const known = made.get(event);
  if (known) return known;
  const bytes = encode(`id: ${event.version}\nevent: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
  made.set(event, bytes);
  return bytes;
}
