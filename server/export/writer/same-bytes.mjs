// @ts-check
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Read as local time, so that the bytes are the same in every zone. */
const NO_DATE = new Date(1980, 0, 1);

/**
 * An office file whose bytes follow from what it says: the moment of packing is taken out, and the properties name the
 * report's own time.
 * @param {Uint8Array} file zipped
 * @param {string} time RFC 3339
 */
export function sameBytes(file, time) {
  const parts = unzipSync(file);
  const properties = parts['docProps/core.xml'];
  if (properties) {
    const whole = strFromU8(properties).replace(
      /(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g,
      (_, open, __, close) => `${open}${time.replace(/\.\d+/, '')}${close}`,
    );
    parts['docProps/core.xml'] = strToU8(whole);
  }
  return zipSync(parts, { mtime: NO_DATE, level: 6 });
}
