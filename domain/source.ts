import type { Grade, SourceGrade } from './grade';

export const SOURCE_TYPES = ['site', 'agency', 'blog', 'think_tank', 'official', 'person', 'other'] as const;
export type SourceType = (typeof SOURCE_TYPES)[number];

/** An outlet or publisher inside a review. */
export type SourceRecord = {
  id: string;
  name: string;
  type: SourceType;
  url: string | null;
  version: number;
  grade?: Grade<SourceGrade> | null;
};
