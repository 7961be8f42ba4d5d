import chardet from 'chardet';
import { fileTypeFromBuffer } from 'file-type';
import iconv from 'iconv-lite';
import { type Ruling, refuse } from '@/domain/ruling';

export type DecodedText = { ok: true; text: string; encoding: string; mediaType: string };

/** Byte order marks, longest first. */
const MARKS: readonly { bytes: readonly number[]; encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

const LOOKS_LIKE_HTML = /^\s*(?:<!doctype html|<html[\s>])/i;

function markOf(bytes: Uint8Array): string | null {
  return MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding ?? null;
}

/** The Encoding Standard's name for a label such as “latin1”; null for one it does not know. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Formats made of text: recognised rightly however readable they are. Of others, a few letters may look like the mark. */
const MADE_OF_TEXT =
  /^(?:application\/(?:pdf|rtf|postscript|eps|xml)|image\/svg\+xml|text\/(?:calendar|vcard))$/;

/** Plain text that happens to begin like a picture (“BMW said …”, a byte order mark): without control characters. */
function isReadable(bytes: Uint8Array): boolean {
  const text = strict(bytes, markOf(bytes) ?? 'utf-8');
  return text !== null && !/[^\P{Cc}\t\n\v\f\r\u0085]/u.test(text);
}

function strict(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const unreadable = (detail: string) => refuse(422, 'input', detail, { path: 'file' });

/**
 * The text of a plain-text file: by its byte order mark, else as UTF-8, else by the encoding the person names.
 * Recognised by content, never by name. Bytes that none of these explain are not guessed at: the person is asked.
 */
export async function decodeTextFile(
  bytes: Uint8Array,
  named?: string,
): Promise<DecodedText | (Ruling & { ok: false })> {
  const kind = await fileTypeFromBuffer(bytes);
  if (kind && (MADE_OF_TEXT.test(kind.mime) || !isReadable(bytes)))
    return unreadable(`This file is ${kind.mime}, not plain text. Paste its text instead.`);
  const marked = markOf(bytes);
  if (named !== undefined && !marked) {
    const encoding = encodingOf(named);
    if (!encoding) return refuse(422, 'input', `There is no encoding “${named}”.`, { path: 'encoding' });
    const text = iconv.encodingExists(encoding)
      ? iconv.decode(Buffer.from(bytes), encoding)
      : strict(bytes, encoding);
    if (text === null || text.includes('\ufffd'))
      return refuse(422, 'input', `These bytes are not ${named}. Choose another encoding.`, {
        path: 'encoding',
      });
    return { ok: true, text, encoding, mediaType: `text/plain; charset=${encoding}` };
  }
  const encoding = marked ?? 'utf-8';
  const text = strict(bytes, encoding);
  if (text === null) {
    const likely = chardet
      .analyse(bytes)
      .filter((match) => match.name !== 'UTF-8' && encodingOf(match.name) !== null)
      .slice(0, 3)
      .map((match) => match.name);
    return refuse(422, 'input', `This file is not UTF-8. Say its encoding (${likely.join(', ')} …).`, {
      path: 'encoding',
    });
  }
  if (LOOKS_LIKE_HTML.test(text))
    return unreadable('This file is a web page. Paste the text of its article instead.');
  return { ok: true, text, encoding, mediaType: `text/plain; charset=${encoding}` };
}
