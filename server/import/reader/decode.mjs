// @ts-check
/** The letters of a page from its bytes, as the Encoding Standard has browsers find them: mark, header, meta, then by guess. */
import chardet from 'chardet';

/** The Standard has browsers look for the meta element no further. */
const META_WITHIN = 4096;

/** @type {readonly (readonly [number[], string])[]} */
const MARKS = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** @param {string | null | undefined} label @returns {string | null} the Standard's name; null for one it does not know */
function encodingOf(label) {
  if (!label) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding;
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes @param {string} encoding @returns {string | null} */
function strictly(bytes, encoding) {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** @param {Uint8Array} bytes @returns {string | null} what a meta element says */
function declared(bytes) {
  const head = new TextDecoder('latin1')
    .decode(bytes.subarray(0, META_WITHIN))
    .replace(/<!--[\s\S]*?-->/g, '');
  const found =
    /<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)?.[1] ??
    /^\s*<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1];
  const encoding = encodingOf(found);
  // A page whose meta element could be read as ASCII is not UTF-16, whatever it says (Encoding Standard).
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

/**
 * @param {Uint8Array} bytes
 * @param {string | null} [header] the charset that came with the bytes
 * @returns {{ html: string, encoding: string }}
 */
export function decodePage(bytes, header = null) {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte))?.[1];
  const named = marked ?? encodingOf(header) ?? declared(bytes);
  if (named) {
    const strict = strictly(bytes, named);
    if (strict !== null) return { html: strict, encoding: named };
  }
  // Nothing was said, or what was said does not fit: proof first, then the likeliest that fits, then what was said.
  const unicode = strictly(bytes, 'utf-8');
  if (unicode !== null) return { html: unicode, encoding: 'utf-8' };
  if (!named) {
    for (const { name } of chardet.analyse(bytes.subarray(0, 200_000))) {
      const encoding = encodingOf(name);
      const html = encoding && strictly(bytes, encoding);
      if (encoding && html) return { html, encoding };
    }
  }
  const encoding = named ?? 'windows-1252';
  return { html: new TextDecoder(encoding).decode(bytes), encoding };
}
