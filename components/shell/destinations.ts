import {
  Columns2,
  FileText,
  Grid3x3,
  History,
  LayoutDashboard,
  Link2,
  type LucideIcon,
  ScrollText,
  Split,
  Users,
} from 'lucide-react';

export type DestinationId =
  | 'overview'
  | 'articles'
  | 'compare'
  | 'matrix'
  | 'links'
  | 'disagreements'
  | 'report'
  | 'members'
  | 'activity';

export type Destination = {
  id: DestinationId;
  icon: LucideIcon;
  /** Path below `/reviews/[id]`; empty for the overview. */
  path: '' | `/${string}`;
  /** The key after `G`. */
  key: string;
  /** On the bottom bar of a phone; the others stand under "More". */
  onPhone: boolean;
};

/** The places of a review that exist; rail, bottom bar, palette and `G` keys read this list. */
export const DESTINATIONS: readonly Destination[] = [
  { id: 'overview', icon: LayoutDashboard, path: '', key: 'o', onPhone: false },
  { id: 'articles', icon: FileText, path: '/articles', key: 'a', onPhone: true },
  { id: 'compare', icon: Columns2, path: '/compare', key: 'c', onPhone: true },
  { id: 'matrix', icon: Grid3x3, path: '/matrix', key: 'm', onPhone: false },
  { id: 'links', icon: Link2, path: '/links', key: 'l', onPhone: true },
  { id: 'disagreements', icon: Split, path: '/disagreements', key: 'd', onPhone: false },
  { id: 'report', icon: ScrollText, path: '/report', key: 'r', onPhone: true },
  { id: 'members', icon: Users, path: '/members', key: 'p', onPhone: false },
  { id: 'activity', icon: History, path: '/activity', key: 'h', onPhone: false },
];

export function hrefOf(reviewId: string, destination: Destination): string {
  return `/reviews/${reviewId}${destination.path}`;
}

/** Whether the reader is at this destination or below it. The overview is only itself. */
export function isHere(pathname: string, reviewId: string, destination: Destination): boolean {
  const href = hrefOf(reviewId, destination);
  if (destination.path === '') return pathname === href;
  return pathname === href || pathname.startsWith(`${href}/`);
}
