import { overlaps } from '@/domain/span';
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
    furniture: zone.type === 'comment' ? furniture.filter((span) => overlaps(span, zone)) : [],
  }));
}
