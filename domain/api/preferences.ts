import { z } from 'zod';
import { endpoint } from './endpoint';

const appearance = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  font: z.enum(['serif', 'sans']),
  size: z.union([z.literal(16), z.literal(18), z.literal(20), z.literal(22)]),
  spacing: z.enum(['tight', 'normal', 'wide']),
  width: z.enum(['narrow', 'normal', 'wide']),
  underlinesOnly: z.boolean(),
  density: z.enum(['cosy', 'compact']),
  motion: z.enum(['system', 'reduced']),
});
const keys = z.strictObject({
  single: z.enum(['work-area', 'off']),
  remapped: z
    .record(z.string().min(1).max(80), z.string().min(1).max(40))
    .refine((all) => Object.keys(all).length <= 300, 'At most 300 keys can be changed.'),
});
const notifications = z.strictObject({ mentions: z.enum(['off', 'digest', 'at-once']) });
const coach = z.strictObject({ step: z.int().min(0).max(4), dismissed: z.boolean() });
const plain = {
  afterTag: z.enum(['advance', 'stay']),
  announceOthers: z.boolean(),
  spokenMarkers: z.boolean(),
  appearAway: z.boolean(),
};

export const preferencesView = z.object({ appearance, keys, notifications, coach, ...plain });

export const getPreferences = endpoint({
  method: 'GET',
  path: '/account/preferences',
  summary: "The caller's own preferences",
  needs: 'account',
  answer: preferencesView,
  status: 200,
});

export const changePreferences = endpoint({
  method: 'PATCH',
  path: '/account/preferences',
  summary: 'Change some preferences; a group may name only what it changes',
  needs: 'account',
  body: z
    .strictObject({
      appearance: appearance.partial(),
      keys: keys.partial(),
      notifications: notifications.partial(),
      coach: coach.partial(),
      ...plain,
    })
    .partial(),
  answer: preferencesView,
  status: 200,
});
