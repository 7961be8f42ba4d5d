import { overlaps, type Span } from '@/domain/span';
import { readParagraphs } from '@/domain/suggest/lines';
import { type ReadZone, readZones } from '@/domain/suggest/zones';
import type { Zone } from '@/domain/zone';

/**
 * The zones that a person has settled, with what the next steps need to know of each: its paragraphs, and the bullets,
 * numbers and names that the reading found inside. Text outside every zone is left alone.
 */
export function settledZones(text: string, zones: readonly Zone[], title: string | null = null): ReadZone[] {
  const paragraphs = readParagraphs(text);
  const furniture = readZones(text, title).flatMap((zone) => zone.furniture);
  return zones.map((zone) => ({
    ...zone,
    paragraphs: paragraphs.filter((paragraph) => overlaps(paragraph, zone)),
    furniture: zone.type === 'comment' ? furnitureOf(text, zone, furniture) : [],
  }));
}

/** A page's own line below a name rarely has more than a date, and a place or a device. */
const SIGNATURE_UNITS = 120;

/** What the reading found, and the first line where it is the commenter's name with a date at most. */
function furnitureOf(text: string, zone: Zone, found: readonly Span[]): Span[] {
  const { start, end, commenter } = zone;
  const inside = found.filter((span) => overlaps(span, zone));
  const lineEnd = text.indexOf('\n', start);
  if (!commenter || lineEnd < 0 || lineEnd >= end || !text.startsWith(commenter, start)) return inside;
  if (lineEnd - start > commenter.length + SIGNATURE_UNITS) return inside;
  return [{ start, end: lineEnd }, ...inside.filter((span) => span.start >= lineEnd)];
}
