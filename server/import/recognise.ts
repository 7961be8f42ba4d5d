import { fileTypeFromBuffer } from 'file-type';

/** What bytes are, whatever they are called. `other` is said in words people know. */
export type Recognised = { is: 'html' | 'pdf' | 'docx' | 'text' } | { is: 'other'; what: string };

const HEAD = 4096;
const PAGE =
  /<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|table|ul|ol|br|title|meta)\b[^>]*>/i;
const STARTS_AS_PAGE =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|article|main|section|div|p|h[1-6]|table|title|meta|span|ul|ol)\b/i;

/** Names of common things that are no text. */
const NAMES: Record<string, string> = {
  zip: 'a ZIP archive',
  rtf: 'an RTF document',
  cfb: 'an old or a locked Office document',
  odt: 'an OpenDocument text',
  epub: 'an e-book',
  xlsx: 'a spreadsheet',
  pptx: 'a presentation',
};

function nameOf(ext: string, mime: string): string {
  const known = NAMES[ext];
  if (known) return known;
  return `a file of type ${mime}`;
}

/** The first letters, in UTF-16 where the bytes are marked so, else as any eight-bit encoding has them. */
function headOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const wide = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'latin1';
  const head = new TextDecoder(wide).decode(bytes.subarray(0, HEAD));
  return head.replace(/^(?:\ufeff|ï»¿)/, '');
}

/**
 * Recognises a document by its content. Plain text stays plain text, even if it names a tag: a page begins as one, or is
 * called one (`named`) and holds some markup.
 */
export async function recognise(bytes: Uint8Array, named: string | null = null): Promise<Recognised> {
  const head = headOf(bytes);
  // The mark may stand behind a few bytes of something else (ISO 32000, appendix H).
  if (/%PDF-\d/.test(head.slice(0, 1024))) return { is: 'pdf' };
  const kind = await fileTypeFromBuffer(bytes);
  if (kind?.ext === 'docx') return { is: 'docx' };
  if (STARTS_AS_PAGE.test(head)) return { is: 'html' };
  // What packs a document with a part it does not know first is taken for a plain archive.
  if (kind?.ext === 'zip')
    return holdsDocument(bytes) ? { is: 'docx' } : { is: 'other', what: nameOf('zip', '') };
  if (kind && NAMES[kind.ext]) return { is: 'other', what: nameOf(kind.ext, kind.mime) };
  if (named === 'html' && PAGE.test(head)) return { is: 'html' };
  // What else it may be, whoever reads it as text finds out.
  return { is: 'text' };
}

/** Whether the list of an archive names a Word document. It stands at the end, uncompressed. */
function holdsDocument(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(-200_000)).includes('word/document.xml');
}

const SAID: Record<string, 'html' | 'pdf' | 'docx' | 'text'> = {
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  txt: 'text',
  text: 'text',
  md: 'text',
  markdown: 'text',
};

/** What a file's name says it is, and its ending; null where it says nothing we know. */
export function saidBy(name: string): { is: 'html' | 'pdf' | 'docx' | 'text'; ending: string } | null {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const is = SAID[ending];
  return is ? { is, ending: `.${ending}` } : null;
}
