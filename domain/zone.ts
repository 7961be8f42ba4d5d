export const ZONE_TYPES = ['headline', 'body', 'caption', 'comment', 'boilerplate'] as const;
export type ZoneType = (typeof ZONE_TYPES)[number];

/**
 * A part of an article's text, `[start, end)` in UTF-16 code units.
 * A comment zone holds one reader comment; `depth` 0 is a top-level comment, `commenter` null when unnamed.
 */
export type Zone = {
  start: number;
  end: number;
  type: ZoneType;
  commenter?: string | null;
  depth?: number;
};

/** The zones of one article, replaced as a whole; `article` is its key. */
export type ZonesRecord = { article: string; zones: Zone[] };

/** The type of the zone that holds the whole of `[start, end)`; null when it lies in none or crosses two. */
export function zoneTypeAt(zones: readonly Zone[], start: number, end: number): ZoneType | null {
  return zones.find((z) => z.start <= start && end <= z.end)?.type ?? null;
}
