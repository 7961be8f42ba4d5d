import { Captions, Heading, type LucideIcon, MessageCircle, Pilcrow, Scissors } from 'lucide-react';
import type { ZoneType } from '@/domain/zone';

/** The zones in the order of their keys, with the sign each is known by. */
export const ZONE_KEYS: readonly { type: ZoneType; key: string; icon: LucideIcon }[] = [
  { type: 'headline', key: '1', icon: Heading },
  { type: 'body', key: '2', icon: Pilcrow },
  { type: 'caption', key: '3', icon: Captions },
  { type: 'comment', key: '4', icon: MessageCircle },
  { type: 'boilerplate', key: '0', icon: Scissors },
];

const ICONS = new Map(ZONE_KEYS.map(({ type, icon }) => [type, icon]));

export function zoneIcon(type: ZoneType): LucideIcon {
  return ICONS.get(type) ?? Pilcrow;
}
