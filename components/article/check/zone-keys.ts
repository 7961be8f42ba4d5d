import { Captions, Heading, type LucideIcon, MessageCircle, Pilcrow, Scissors } from 'lucide-react';
import type { ZoneType } from '@/domain/zone';

/** The zones in the order of their keys (`check.*` in the keymap), with the sign each is known by. */
export const ZONE_KEYS: readonly { type: ZoneType; icon: LucideIcon }[] = [
  { type: 'headline', icon: Heading },
  { type: 'body', icon: Pilcrow },
  { type: 'caption', icon: Captions },
  { type: 'comment', icon: MessageCircle },
  { type: 'boilerplate', icon: Scissors },
];

const ICONS = new Map(ZONE_KEYS.map(({ type, icon }) => [type, icon]));

export function zoneIcon(type: ZoneType): LucideIcon {
  return ICONS.get(type) ?? Pilcrow;
}
