import { describe, expect, it } from 'vitest';
import {
  asPage,
  newCard,
  standingOf,
  toAddress,
  toPaste,
  withDetails,
  withText,
} from '@/components/article/tray/card';

const pasted = newCard({
  id: 'c',
  madeAt: 1,
  from: 'paste',
  sendKey: 'k',
  text: 'Ferry collides\n\nForty people.',
});

describe('a card of the import tray', () => {
  it('asks for a source, then is ready', () => {
    expect(standingOf(pasted)).toEqual({ is: 'needs-source' });
    expect(standingOf(withDetails(pasted, { source: 'Harbour Herald' }, 'k2'))).toEqual({ is: 'ready' });
  });

  it('offers the first line as its title until a person writes another', () => {
    expect(pasted.details.title).toBe('Ferry collides');
    expect(withText(pasted, 'Ship collides\nx', 'k2').details.title).toBe('Ship collides');
    const named = withDetails(pasted, { title: 'My title' }, 'k2');
    expect(withText(named, 'Ship collides\nx', 'k3').details.title).toBe('My title');
  });

  it('keeps an address that was pasted in place of a text', () => {
    const card = newCard({ id: 'c', madeAt: 1, from: 'paste', sendKey: 'k', text: 'https://a.example/1' });
    expect(standingOf(card)).toEqual({
      is: 'text-fault',
      fault: { code: 'address', url: 'https://a.example/1' },
    });
    const mended = withText(card, 'Ferry collides\nForty people.', 'k2');
    expect(mended.details).toMatchObject({ url: 'https://a.example/1', title: 'Ferry collides' });
  });

  it('has the server open an address, and asks for another where it is none', () => {
    const card = toAddress(
      newCard({ id: 'a', madeAt: 1, from: 'address', sendKey: 'k' }),
      'https://www.a.example/1',
      'k2',
    );
    expect([card.details.source, card.details.url]).toEqual(['a.example', 'https://www.a.example/1']);
    expect(standingOf(card)).toEqual({ is: 'ready' });
    expect(standingOf(withDetails(card, { url: 'a.example' }, 'k3'))).toEqual({ is: 'bad-address' });
    const shut = { ...card, sendTrouble: { code: 'unread' as const, detail: 'No.', again: false } };
    expect(standingOf(shut).is).toBe('stopped');
    expect(toPaste(shut, 'k4')).toMatchObject({
      unread: null,
      text: '',
      details: { url: 'https://www.a.example/1' },
    });
  });

  it('reads a paste as the page it came from, and back, and leaves the title to the page', () => {
    const paste = newCard({
      id: 'p',
      madeAt: 1,
      from: 'paste',
      sendKey: 'k',
      text: 'Ferry collides\n\nx',
      html: '<p>x',
    });
    const page = asPage(paste, true, 'k2');
    expect([page.unread, page.details.title]).toEqual(['page', '']);
    expect(asPage(page, false, 'k3').details.title).toBe('Ferry collides');
    expect(asPage(withDetails(paste, { title: 'Mine' }, 'k2'), true, 'k3').details.title).toBe('Mine');
  });

  it('sends under a new name after every edit', () => {
    expect(withText(pasted, 'x', 'k2').sendKey).toBe('k2');
    expect(withDetails(pasted, { author: 'A' }, 'k3').sendKey).toBe('k3');
  });

  it('stays refused as identical whatever its details say, until its text changes', () => {
    const refused = { ...pasted, sendTrouble: { code: 'identical' as const, article: 'a' } };
    expect(standingOf(withDetails(refused, { source: 'Herald' }, 'k2')).is).toBe('stopped');
    expect(standingOf(withText(refused, 'Another text', 'k2')).is).toBe('needs-source');
  });

  it('can be tried again when the server could not be reached and something changed', () => {
    const stopped = { ...pasted, sendTrouble: { code: 'offline' as const } };
    expect(standingOf(withDetails(stopped, { source: 'Herald' }, 'k2'))).toEqual({ is: 'ready' });
  });

  it('turns from an unreadable file into an empty paste, with what was written about it', () => {
    const file = newCard({
      id: 'f',
      madeAt: 2,
      from: 'file',
      sendKey: 'k',
      fileName: 'scan.pdf',
      fileTrouble: 'other-type',
    });
    expect(standingOf(file)).toEqual({ is: 'unreadable', why: 'other-type' });
    const paste = toPaste(withDetails(file, { source: 'Herald' }, 'k2'), 'k3');
    expect(standingOf(paste)).toEqual({ is: 'text-fault', fault: { code: 'empty' } });
    expect(paste.details.source).toBe('Herald');
  });
});
