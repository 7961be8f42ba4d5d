/** Why a file is not taken, before its text is looked at. Each has its sentence in `article.tray.trouble`. */
export type FileTrouble =
  | 'too-large'
  | 'empty-file'
  | 'pdf'
  | 'docx'
  | 'html'
  | 'mislabelled'
  | 'other-type'
  | 'unread';

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

/** What stands in the way of reading a file as text, by its content first and its name second; null for nothing. */
export function fileTrouble(name: string, bytes: Uint8Array): FileTrouble | null {
  if (bytes.length === 0) return 'empty-file';
  if (bytes.length > MAX_FILE_BYTES) return 'too-large';
  const content = contentOf(bytes);
  const named = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase();
  if (content === 'html' || named === 'html' || named === 'htm') return 'html';
  if (content === 'pdf') return named === 'pdf' ? 'pdf' : 'mislabelled';
  if (content === 'zip') return named === 'docx' ? 'docx' : 'mislabelled';
  if (content !== 'unknown') return TEXT_NAMES.test(name) ? 'mislabelled' : 'other-type';
  if (named === 'pdf' || named === 'docx') return 'mislabelled';
  return TEXT_NAMES.test(name) ? null : 'other-type';
}
