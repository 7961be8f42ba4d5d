/** Why a file is not taken, before its text is looked at. Each has its sentence in `article.tray.trouble`. */
export type FileTrouble = 'too-large' | 'empty-file' | 'mislabelled' | 'other-type' | 'unread';

/** 10 MB, as people count them. */
export const MAX_FILE_BYTES = 10_000_000;
/** How many articles one tray holds. */
export const MAX_CARDS = 20;

const TEXT_NAMES = /\.(txt|text|md|markdown)$/i;

/** What the first bytes say a file is, whatever it is called. */
function contentOf(bytes: Uint8Array): 'pdf' | 'zip' | 'rtf' | 'html' | 'picture' | 'unknown' {
  const head = Array.from(bytes.subarray(0, 1024), (byte) => String.fromCharCode(byte)).join('');
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return 'zip';
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|RIFF)/.test(head)) return 'picture';
  if (/^(\xef\xbb\xbf)?\s*(<!doctype html|<html[\s>])/i.test(head)) return 'html';
  return 'unknown';
}

/** What the server reads, by its content; the name must not say otherwise. */
export type ServerKind = 'html' | 'docx' | 'pdf';

export type FileKind = { kind: 'text' | ServerKind } | { trouble: FileTrouble };

const SERVER_NAMES: Record<string, ServerKind> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'docx',
  pdf: 'pdf',
};
const CONTENTS: Partial<Record<ReturnType<typeof contentOf>, ServerKind>> = {
  html: 'html',
  zip: 'docx',
  pdf: 'pdf',
};

/** What kind of file this is, by its content first and its name second. The server looks again, more closely. */
export function fileKind(name: string, bytes: Uint8Array): FileKind {
  if (bytes.length === 0) return { trouble: 'empty-file' };
  if (bytes.length > MAX_FILE_BYTES) return { trouble: 'too-large' };
  const found = contentOf(bytes);
  const named = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const said = SERVER_NAMES[named];
  const kind = CONTENTS[found];
  // A page need not begin like one: the server tells it from plain text.
  if (said === 'html' && found === 'unknown') return { kind: 'html' };
  if (kind)
    return said === kind
      ? { kind }
      : { trouble: said || TEXT_NAMES.test(name) ? 'mislabelled' : 'other-type' };
  if (said) return { trouble: 'mislabelled' };
  if (found !== 'unknown') return { trouble: TEXT_NAMES.test(name) ? 'mislabelled' : 'other-type' };
  return TEXT_NAMES.test(name) ? { kind: 'text' } : { trouble: 'other-type' };
}
