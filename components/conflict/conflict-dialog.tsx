'use client';

import { AttributionConflictDialog } from '@/components/conflict/attribution-conflict';
import { LinkConflictDialog } from '@/components/conflict/link-conflict';
import type { Conflict } from '@/components/live/too-late';

export type ConflictDialogProps = { open: boolean; conflict: Conflict | null; onDone: () => void };

/** The question that a conflict asks, by what it is about. */
export function ConflictDialog({ open, conflict, onDone }: ConflictDialogProps) {
  if (!open || !conflict) return null;
  return conflict.on === 'attribution' ? (
    <AttributionConflictDialog key={conflict.key} conflict={conflict} onDone={onDone} />
  ) : (
    <LinkConflictDialog key={conflict.key} conflict={conflict} onDone={onDone} />
  );
}
