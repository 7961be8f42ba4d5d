'use client';

import type { ReactNode } from 'react';
import { lazily } from '@/components/ui/lazily';

export type AlertDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** What will happen, and whether it can be taken back. */
  description: ReactNode;
  confirmLabel: string;
  onConfirm: () => void;
  destructive?: boolean;
  busy?: boolean;
  children?: ReactNode;
};

/** Asks before something grave. Focus starts on Cancel; Escape cancels; a click beside it does nothing. */
export const AlertDialog = lazily<AlertDialogProps>(
  async () => (await import('@/components/ui/open-alert-dialog')).OpenAlertDialog,
);
