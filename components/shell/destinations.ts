import {
  BookOpen,
  Columns2,
  Contact,
  FileText,
  Grid3x3,
  History,
  LayoutDashboard,
  Link2,
  ListFilter,
  type LucideIcon,
  ScrollText,
  Settings2,
  Split,
  Users,
} from 'lucide-react';

export type DestinationId =
  | 'overview'
  | 'articles'
  | 'claims'
  | 'compare'
  | 'matrix'
  | 'links'
  | 'disagreements'
  | 'report'
  | 'names'
  | 'members'
  | 'activity'
  | 'codebook'
  | 'settings';

export type Destination = {
  id: DestinationId;
  icon: LucideIcon;
  /** Path below `/reviews/[id]`; empty for the overview. */
  path: '' | `/${string}`;
  /** On the bottom bar of a phone; the others stand under "More". */
  onPhone: boolean;
};

/** The places of a review that exist; rail, bottom bar and palette read this list, and `go.*` in the keymap gives their keys. */
export const DESTINATIONS: readonly Destination[] = [
  { id: 'overview', icon: LayoutDashboard, path: '', onPhone: false },
  { id: 'articles', icon: FileText, path: '/articles', onPhone: true },
  { id: 'claims', icon: ListFilter, path: '/claims', onPhone: false },
  { id: 'compare', icon: Columns2, path: '/compare', onPhone: true },
  { id: 'matrix', icon: Grid3x3, path: '/matrix', onPhone: false },
  { id: 'links', icon: Link2, path: '/links', onPhone: true },
  { id: 'disagreements', icon: Split, path: '/disagreements', onPhone: false },
  { id: 'report', icon: ScrollText, path: '/report', onPhone: true },
  { id: 'names', icon: Contact, path: '/names', onPhone: false },
  { id: 'members', icon: Users, path: '/members', onPhone: false },
  { id: 'activity', icon: History, path: '/activity', onPhone: false },
  { id: 'codebook', icon: BookOpen, path: '/codebook', onPhone: false },
  { id: 'settings', icon: Settings2, path: '/settings', onPhone: false },
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
