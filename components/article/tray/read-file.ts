import { newCard, type TrayCard } from '@/components/article/tray/card';
import { decode, type Encoding, readBytes } from '@/components/article/tray/decoding';
import { fileKind, MAX_FILE_BYTES } from '@/components/article/tray/file-kind';
import { titleFrom } from '@/components/article/tray/text-fault';

/** The card of a file whose bytes were read: with its text, with a question, or with what stands in the way. */
export function readInto(card: TrayCard, bytes: Uint8Array<ArrayBuffer>): TrayCard {
  const found = fileKind(card.fileName ?? '', bytes);
  if ('trouble' in found) return { ...card, fileTrouble: found.trouble };
  if (found.kind !== 'text') return { ...card, bytes, unread: found.kind };
  const reading = readBytes(bytes);
  if (reading.is === 'not-text') return { ...card, fileTrouble: 'not-text' };
  if (reading.is === 'ambiguous') return { ...card, bytes, encodings: reading.candidates };
  return withReading({ ...card, bytes }, reading.text, reading.encoding);
}

/** The card after a person chose an encoding; unchanged when the bytes do not fit it. */
export function readAs(card: TrayCard, encoding: Encoding): TrayCard {
  const text = card.bytes ? decode(card.bytes, encoding) : null;
  return text === null ? card : withReading(card, text, encoding);
}

function withReading(card: TrayCard, text: string, encoding: Encoding): TrayCard {
  const title = card.details.title || titleFrom(text);
  return { ...card, text, encoding, details: { ...card.details, title } };
}

/** A card for a file, still to be read. A file over the limit is refused unread. */
export function cardForFile(file: File, id: string, madeAt: number): TrayCard {
  const tooLarge = file.size > MAX_FILE_BYTES ? ('too-large' as const) : null;
  return newCard({ id, madeAt, from: 'file', sendKey: id, fileName: file.name, fileTrouble: tooLarge });
}
