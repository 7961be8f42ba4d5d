import { z } from 'zod';
import { SCREENS, type TabPresence } from '@/domain/presence';

/** Postgres takes 8,000 bytes for a notification. */
const MOST_BYTES = 7_000;

const seconds = z.int().min(0).max(86_400);
const told = z.object({
  review: z.uuid(),
  member: z.uuid(),
  tab: z.string().regex(/^[\w-]{1,64}$/),
  left: z.literal(true).optional(),
  screen: z.enum(SCREENS).optional(),
  article: z.uuid().optional(),
  claim: z.uuid().optional(),
  editing: z.uuid().optional(),
  /** Whole seconds since the editing began; the clocks of two machines are not the same. */
  since: seconds.optional(),
  tookOver: z.literal(true).optional(),
  away: z.literal(true).optional(),
  idle: seconds.optional(),
});
const message = z.object({
  from: z.string().max(64),
  /** A process that has just begun to listen asks the others for what they know. */
  hello: z.literal(true).optional(),
  tabs: z.array(told).max(100).default([]),
});
export type Message = z.output<typeof message>;
export type Told = Message['tabs'][number];

/** What one process tells the others about a tab: ids and ages, no name and no time of day. */
export function toldOf(review: string, tab: TabPresence, now: number): Told {
  const age = (at: number) => Math.min(86_400, Math.max(0, Math.round((now - at) / 1000)));
  return {
    review,
    member: tab.member,
    tab: tab.tab,
    screen: tab.screen,
    ...(tab.article ? { article: tab.article } : {}),
    ...(tab.claim ? { claim: tab.claim } : {}),
    ...(tab.editing ? { editing: tab.editing, since: age(tab.editingSince) } : {}),
    ...(tab.tookOver ? { tookOver: true as const } : {}),
    ...(tab.away ? { away: true as const } : {}),
    idle: age(tab.activeAt),
  };
}

/** The tab as the process that hears of it keeps it. */
export function tabOf(heard: Told, now: number): TabPresence {
  const { member, tab, screen = 'other', article, claim, editing, since = 0, idle = 0 } = heard;
  return {
    ...{ member, tab, screen },
    article: article ?? null,
    claim: claim ?? null,
    editing: editing ?? null,
    editingSince: now - since * 1000,
    tookOver: heard.tookOver === true,
    away: heard.away === true,
    heardAt: now,
    activeAt: now - idle * 1000,
  };
}

/** As many notifications as it takes. */
export function packed(from: string, tabs: readonly Told[]): string[] {
  const payloads: string[] = [];
  let some: Told[] = [];
  let bytes = 100;
  for (const one of tabs) {
    const size = JSON.stringify(one).length + 1;
    if (bytes + size > MOST_BYTES || some.length === 100) {
      payloads.push(JSON.stringify({ from, tabs: some }));
      some = [];
      bytes = 100;
    }
    some.push(one);
    bytes += size;
  }
  if (some.length > 0) payloads.push(JSON.stringify({ from, tabs: some }));
  return payloads;
}

/** What a notification says; null for one that is not ours: whoever may connect to the database can send one. */
export function unpacked(payload: string): Message | null {
  try {
    const read = message.safeParse(JSON.parse(payload));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
