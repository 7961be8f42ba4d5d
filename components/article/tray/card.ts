import type { Encoding } from '@/components/article/tray/decoding';
import type { FileTrouble } from '@/components/article/tray/file-kind';
import {
  hostOf,
  isAddress,
  type TextFault,
  textFault,
  titleFrom,
} from '@/components/article/tray/text-fault';
import type { SourceType } from '@/domain/source';

/** What a person says about an article before it is sent. Everything but the source may stay empty. */
export type CardDetails = {
  source: string;
  /** Only for a source the review does not have yet. */
  sourceType: SourceType | null;
  title: string;
  author: string;
  publishedAt: string;
  url: string;
  /** The article of the review that this one re-posts, where a person says so. */
  repostOf: string | null;
};

/** What the server said no to, in the words of `article.tray.trouble` or its own. */
export type SendTrouble =
  | { code: 'identical'; article: string }
  | { code: 'offline' }
  /** What was sent cannot be read; the server's sentence says why. Pasting is always a way on, trying again only for a site. */
  | { code: 'unread'; detail: string; again: boolean }
  | { code: 'refused'; detail: string };

/** What the server reads: its text is not known here before. */
export type Unread = 'html' | 'docx' | 'pdf' | 'page' | 'address';

/** One text on its way in. It lives in the browser until it is added, and survives a reload. */
export type TrayCard = {
  id: string;
  /** For the order in the tray; later cards stand below. */
  madeAt: number;
  from: 'paste' | 'file' | 'address';
  fileName: string | null;
  /** What the file holds, byte for byte, while it can still be read or sent. */
  bytes: Uint8Array<ArrayBuffer> | null;
  fileTrouble: FileTrouble | 'not-text' | null;
  /** Encodings to choose from, best guess first; empty when there is nothing to ask. */
  encodings: Encoding[];
  encoding: Encoding | null;
  text: string | null;
  /** The page that a paste came from, as the clipboard had it beside the plain text. */
  html: string | null;
  /** Set where the server is to read what is sent; `text` then waits unused, or is not there. */
  unread: Unread | null;
  details: CardDetails;
  sending: boolean;
  sendTrouble: SendTrouble | null;
  /** Names the request, so that sending again after a lost answer adds nothing twice. Changes with every edit. */
  sendKey: string;
  added: { article: string; number: number; warnings: string[]; fromPage: string[] } | null;
};

/** Where a card stands and what it waits for. */
export type Standing =
  | { is: 'reading' }
  | { is: 'encoding' }
  | { is: 'unreadable'; why: FileTrouble | 'not-text' }
  | { is: 'text-fault'; fault: TextFault }
  | { is: 'needs-source' }
  | { is: 'bad-address' }
  | { is: 'ready' }
  | { is: 'sending' }
  | { is: 'stopped'; trouble: SendTrouble }
  | { is: 'added' };

const NO_DETAILS: CardDetails = {
  source: '',
  sourceType: null,
  title: '',
  author: '',
  publishedAt: '',
  url: '',
  repostOf: null,
};

export function newCard(
  given: Pick<TrayCard, 'id' | 'madeAt' | 'from' | 'sendKey'> & Partial<TrayCard>,
): TrayCard {
  return {
    fileName: null,
    bytes: null,
    fileTrouble: null,
    encodings: [],
    encoding: null,
    text: null,
    html: null,
    unread: null,
    sending: false,
    sendTrouble: null,
    added: null,
    ...given,
    details: { ...NO_DETAILS, ...offered(given.text ?? ''), ...given.details },
  };
}

export function standingOf(card: TrayCard): Standing {
  if (card.added) return { is: 'added' };
  if (card.sending) return { is: 'sending' };
  if (card.fileTrouble) return { is: 'unreadable', why: card.fileTrouble };
  // Cards that an earlier version kept have no `unread`.
  if (card.unread) return standingUnread(card);
  if (card.text === null) return card.encodings.length > 0 ? { is: 'encoding' } : { is: 'reading' };
  const fault = textFault(card.text);
  if (fault) return { is: 'text-fault', fault };
  if (card.sendTrouble) return { is: 'stopped', trouble: card.sendTrouble };
  return card.details.source.trim() === '' ? { is: 'needs-source' } : { is: 'ready' };
}

function standingUnread(card: TrayCard): Standing {
  if (card.unread === 'address' && !isAddress(card.details.url)) return { is: 'bad-address' };
  if (card.sendTrouble) return { is: 'stopped', trouble: card.sendTrouble };
  return card.details.source.trim() === '' ? { is: 'needs-source' } : { is: 'ready' };
}

/** What a text says about itself: its first line as the title, or, where it is nothing but an address, the address. */
function offered(text: string): Pick<CardDetails, 'title'> & Partial<CardDetails> {
  const fault = textFault(text);
  return fault?.code === 'address' ? { title: '', url: fault.url } : { title: titleFrom(text) };
}

/**
 * The card with another text; the title follows as long as it is the one that was offered,
 * and an address that stood in place of the text is kept.
 */
export function withText(card: TrayCard, text: string, sendKey: string): TrayCard {
  const untouched = card.details.title === offered(card.text ?? '').title;
  const { title, url } = offered(text);
  const details = {
    ...card.details,
    title: untouched ? title : card.details.title,
    url: card.details.url || (url ?? ''),
  };
  // The bytes of a file are sent only while they are what its text says.
  return { ...card, text, bytes: null, sendKey, sendTrouble: null, details };
}

export function withDetails(card: TrayCard, details: Partial<CardDetails>, sendKey: string): TrayCard {
  const kept = card.sendTrouble?.code === 'identical' ? card.sendTrouble : null;
  return { ...card, details: { ...card.details, ...details }, sendKey, sendTrouble: kept };
}

/** The card whose text is nothing but an address, made into one that has the server open it. */
export function toAddress(card: TrayCard, url: string, sendKey: string): TrayCard {
  const source = card.details.source || hostOf(url);
  return {
    ...newCard({ id: card.id, madeAt: card.madeAt, from: 'address', sendKey, unread: 'address' }),
    details: { ...card.details, title: '', url, source },
  };
}

/** A paste read as the page it came from, with its comments; or as its plain text again. The title is the page's to say. */
export function asPage(card: TrayCard, whole: boolean, sendKey: string): TrayCard {
  const offer = offered(card.text ?? '').title;
  const { title } = card.details;
  const untouched = title === (whole ? offer : '');
  return {
    ...card,
    unread: whole ? 'page' : null,
    sendKey,
    sendTrouble: null,
    details: { ...card.details, title: untouched ? (whole ? '' : offer) : title },
  };
}

/** A file that cannot be read here, made into an empty card to paste its text into. */
export function toPaste(card: TrayCard, sendKey: string): TrayCard {
  return {
    ...newCard({ id: card.id, madeAt: card.madeAt, from: 'paste', sendKey, text: '' }),
    details: card.details,
  };
}

/**
 * A card as it comes back after a reload: a request that was under way is not known to have arrived, and a file that was
 * still being read is gone.
 */
export function afterReload(card: TrayCard): TrayCard {
  const lost = standingOf({ ...card, sending: false }).is === 'reading';
  return { ...card, sending: false, fileTrouble: lost ? 'unread' : card.fileTrouble };
}

/** May be sent as it stands: ready, or stopped by nothing but the network. */
export function isSendable(card: TrayCard): boolean {
  const standing = standingOf(card);
  if (standing.is === 'stopped')
    return standing.trouble.code === 'offline' && card.details.source.trim() !== '';
  return standing.is === 'ready';
}
