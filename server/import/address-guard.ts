import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Finds the addresses of a name; another one in tests. */
export type Lookup = (host: string) => Promise<LookupAddress[]>;

export const systemLookup: Lookup = (host) => lookup(host, { all: true, verbatim: true });

/** Global unicast (RFC 4291); every other block is for a network of someone's own, or for nobody. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is one of the public internet: neither private, local, shared, reserved, nor one that carries such
 * an address inside (mapped, 6to4, NAT64, Teredo).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed.kind() === 'ipv4' || parsed.match(GLOBAL_UNICAST);
}

/** Ports that web pages are served from; others belong to mail, databases and the like. */
const isWebPort = (port: string) => port === '' || port === '80' || port === '443' || Number(port) >= 8000;

/** The address, where it is one we may try to open: http or https, no name and password in it, a port of the web. */
export function webAddress(written: string, base?: string): URL | null {
  let url: URL;
  try {
    url = new URL(written, base);
  } catch {
    return null;
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
  if (url.username !== '' || url.password !== '' || !isWebPort(url.port)) return null;
  url.hash = '';
  return url;
}

export type Guard = { lookup: Lookup; allows: (address: string) => boolean };

export const publicOnly: Guard = { lookup: systemLookup, allows: isPublicAddress };

/**
 * The addresses behind a URL's host, each checked: the connection is made to one of these and to no other, so that a name
 * which answers differently a moment later leads nowhere else. One private answer among public ones refuses them all.
 *
 * @returns null when one is not allowed
 * @throws what the lookup throws, when the name is not known
 */
export async function allowedAddresses(url: URL, guard: Guard): Promise<LookupAddress[] | null> {
  // The URL parser has already made 0x7f.1, 2130706433 and 127.1 into 127.0.0.1.
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = ipaddr.isValid(host);
  const found = literal
    ? [{ address: host, family: ipaddr.parse(host).kind() === 'ipv6' ? 6 : 4 }]
    : await guard.lookup(host);
  return found.length > 0 && found.every(({ address }) => guard.allows(address)) ? found : null;
}
