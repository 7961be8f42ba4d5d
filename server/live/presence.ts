import { v7 as newId } from 'uuid';
import {
  holderOf,
  mayTakeOver,
  NOBODY,
  type PresenceFacts,
  type PresenceView,
  presenceFor,
  type Screen,
  sightOf,
  type TabPresence,
} from '@/domain/presence';
import { log } from '@/server/log';
import { PresenceBook } from './presence-book';
import { packed, type Told, tabOf, toldOf, unpacked } from './presence-wire';

/** At most four frames a second for each stream. */
const FRAME_MS = 250;
/** With many people and many watchers a frame costs more: then they come less often. */
const SIGHTS_PER_MS = 10;
/** A change goes to the other processes after so long, with what else has changed; a mere heartbeat can wait. */
const CHANGE_MS = 40;
const BEAT_MS = 1_000;
/** How often it is looked whether somebody became idle or went without a word. */
const SWEEP_MS = 5_000;

/** What a tab says about itself. */
export type Said = {
  member: string;
  tab: string;
  screen: Screen;
  article: string | null;
  claim: string | null;
  editing: string | null;
  takeOver: boolean;
  away: boolean;
  /** Seconds. */
  idle: number;
};

/** Answers false where the reader is behind; it is asked again with the next frame. */
type Watcher = { member: string; show: (view: PresenceView) => boolean; last: string };
type Room = { watchers: Set<Watcher>; timer: NodeJS.Timeout | null; shownAt: number; busy: boolean };

export type PresenceOptions = {
  facts: (review: string, claims: readonly string[]) => Promise<PresenceFacts>;
  /** Tells the other processes. */
  notify: (payload: string) => Promise<unknown>;
};

/**
 * Who is where, in the memory of this process: said by its own tabs, heard from the other processes, and shown to the
 * streams that are open here. Nothing is stored; what is lost comes again with the next heartbeat.
 */
export class Presence {
  private readonly me = newId();
  private readonly book = new PresenceBook();
  private readonly rooms = new Map<string, Room>();
  /** What this process was told by tabs themselves, as opposed to by other processes. */
  private readonly own = new Set<string>();
  private readonly toTell = new Map<string, Told | null>();
  private telling: { timer: NodeJS.Timeout; at: number } | null = null;
  private readonly sweeping: NodeJS.Timeout;

  constructor(private readonly options: PresenceOptions) {
    this.sweeping = setInterval(() => this.sweep(), SWEEP_MS);
    this.sweeping.unref();
  }

  /** Notes where a tab is, tells the other processes, and shows it to whoever watches. */
  say(review: string, said: Said): void {
    const now = Date.now();
    const before = this.book.get(review, said.member, said.tab);
    const tab = this.tabFrom(review, said, before, now);
    if (!this.book.put(review, tab)) return;
    this.own.add(keyOf(review, tab.member, tab.tab));
    this.tell(review, tab, before && placeOf(before) === placeOf(tab) ? BEAT_MS : CHANGE_MS);
    this.touch(review);
  }

  /** A tab closes. */
  leave(review: string, member: string, tab: string): void {
    this.own.delete(keyOf(review, member, tab));
    if (!this.book.drop(review, member, tab)) return;
    this.toTell.set(keyOf(review, member, tab), { review, member, tab, left: true });
    this.tellWithin(CHANGE_MS);
    this.touch(review);
  }

  /** A notification of another process; anything else is ignored. */
  hear(payload: string): void {
    const message = unpacked(payload);
    if (!message || message.from === this.me) return;
    const now = Date.now();
    const touched = new Set<string>();
    for (const told of message.tabs) {
      touched.add(told.review);
      this.own.delete(keyOf(told.review, told.member, told.tab));
      if (told.left) this.book.drop(told.review, told.member, told.tab);
      else this.book.put(told.review, tabOf(told, now));
    }
    for (const review of touched) this.touch(review);
    if (message.hello) this.tellAll();
  }

  /** This process has just begun to listen: the others are asked for what they know. */
  hello(): void {
    void this.send(JSON.stringify({ from: this.me, hello: true }));
    this.tellAll();
  }

  /** Shows `member` who else is here, now and whenever it changes. Returns the way to stop. */
  watch(review: string, member: string, show: Watcher['show']): () => void {
    const room = this.rooms.get(review) ?? { watchers: new Set(), timer: null, shownAt: 0, busy: false };
    this.rooms.set(review, room);
    const watcher: Watcher = { member, show, last: '' };
    room.watchers.add(watcher);
    this.touch(review);
    return () => {
      room.watchers.delete(watcher);
      if (room.watchers.size > 0 || this.rooms.get(review) !== room) return;
      this.rooms.delete(review);
      if (room.timer) clearTimeout(room.timer);
    };
  }

  async viewFor(review: string, member: string): Promise<PresenceView> {
    const tabs = this.book.of(review);
    if (tabs.length === 0) return NOBODY;
    return presenceFor(member, tabs, await this.factsFor(review, tabs), Date.now());
  }

  /** Something may have changed that decides who is shown what. */
  touch(review: string): void {
    const room = this.rooms.get(review);
    if (!room || room.timer) return;
    const gap = Math.max(FRAME_MS, (room.watchers.size * this.book.of(review).length) / SIGHTS_PER_MS);
    room.timer = setTimeout(
      () => {
        room.timer = null;
        void this.show(review, room);
      },
      Math.max(0, room.shownAt + gap - Date.now()),
    );
  }

  stop(): void {
    clearInterval(this.sweeping);
    if (this.telling) clearTimeout(this.telling.timer);
    for (const room of this.rooms.values()) if (room.timer) clearTimeout(room.timer);
    this.rooms.clear();
  }

  private tabFrom(review: string, said: Said, before: TabPresence | undefined, now: number): TabPresence {
    const { takeOver, idle, editing, ...rest } = said;
    const tab = { ...rest, heardAt: now, activeAt: now - idle * 1000 };
    const goesOn = editing !== null && before?.editing === editing;
    const { editingSince = now, tookOver = false } = goesOn ? before : {};
    if (editing === null || !takeOver) return { ...tab, editing, editingSince, tookOver };
    const holder = holderOf(this.book.of(review), editing, now);
    if (holder?.member === said.member && holder.tab === said.tab)
      return { ...tab, editing, editingSince, tookOver };
    return mayTakeOver(holder, said.member, now)
      ? { ...tab, editing, editingSince: now, tookOver: true }
      : { ...tab, editing: null, editingSince: now, tookOver: false };
  }

  private factsFor(review: string, tabs: readonly TabPresence[]): Promise<PresenceFacts> {
    const named = tabs.flatMap(({ claim, editing }) => [claim ?? [], editing ?? []].flat());
    return this.options.facts(review, [...new Set(named)]);
  }

  private async show(review: string, room: Room): Promise<void> {
    if (room.busy) return this.touch(review);
    room.busy = true;
    room.shownAt = Date.now();
    try {
      const tabs = this.book.of(review);
      const facts = tabs.length > 0 ? await this.factsFor(review, tabs) : null;
      const views = new Map<string, { view: PresenceView; sight: string }>();
      for (const watcher of room.watchers) {
        let seen = views.get(watcher.member);
        if (!seen) {
          const view = facts ? presenceFor(watcher.member, tabs, facts, Date.now()) : NOBODY;
          seen = { view, sight: sightOf(view) };
          views.set(watcher.member, seen);
        }
        if (seen.sight !== watcher.last && watcher.show(seen.view)) watcher.last = seen.sight;
      }
    } catch (error) {
      log.warn({ code: (error as { code?: string }).code }, 'presence could not be shown this time');
    } finally {
      room.busy = false;
    }
  }

  private sweep(): void {
    this.book.sweep(Date.now());
    for (const key of this.own) {
      const [review = '', member = '', tab = ''] = key.split(' ');
      if (!this.book.get(review, member, tab)) this.own.delete(key);
    }
    for (const review of this.rooms.keys()) this.touch(review);
  }

  private tell(review: string, { member, tab }: TabPresence, within: number): void {
    this.toTell.set(keyOf(review, member, tab), null); // as it is when the notification goes out
    this.tellWithin(within);
  }

  private tellAll(): void {
    for (const key of this.own) this.toTell.set(key, null);
    if (this.own.size > 0) this.tellWithin(BEAT_MS);
  }

  private tellWithin(ms: number): void {
    const at = Date.now() + ms;
    if (this.telling && this.telling.at <= at) return;
    if (this.telling) clearTimeout(this.telling.timer);
    this.telling = { at, timer: setTimeout(() => this.tellNow(), ms) };
  }

  private tellNow(): void {
    this.telling = null;
    const now = Date.now();
    const all = [...this.toTell].flatMap(([key, told]) => {
      if (told) return [told];
      const [review = '', member = '', name = ''] = key.split(' ');
      const tab = this.book.get(review, member, name);
      return tab ? [toldOf(review, tab, now)] : [];
    });
    this.toTell.clear();
    for (const payload of packed(this.me, all)) void this.send(payload);
  }

  private async send(payload: string): Promise<void> {
    await this.options.notify(payload).catch((error: { code?: string }) => {
      log.warn({ code: error.code }, 'presence was not told to the other processes; the next heartbeat will');
    });
  }
}

const keyOf = (review: string, member: string, tab: string) => `${review} ${member} ${tab}`;

/** What makes a heartbeat news. */
const placeOf = ({ screen, article, claim, editing, tookOver, away }: TabPresence) =>
  JSON.stringify([screen, article, claim, editing, tookOver, away]);
