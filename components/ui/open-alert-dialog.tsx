'use client';

import { useTranslations } from 'next-intl';
import { AlertDialog as Radix } from 'radix-ui';
import type { AlertDialogProps } from '@/components/ui/alert-dialog';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/class-names';
import { overlayClasses, panelClasses } from '@/components/ui/dialog';
import { useReturnFocus } from '@/components/ui/return-focus';

/** The question itself. */
export function OpenAlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, confirmLabel, onConfirm } = props;
  const t = useTranslations('ui');
  const returnFocus = useReturnFocus();
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={overlayClasses} />
        <Radix.Content {...returnFocus} className={cn(panelClasses, 'max-w-md gap-2 p-5')}>
          <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
          <Radix.Description className="text-muted-foreground text-sm">{description}</Radix.Description>
          {props.children}
          <footer className="mt-3 flex flex-wrap justify-end gap-2">
            <Radix.Cancel asChild>
              <Button>{t('cancel')}</Button>
            </Radix.Cancel>
            <Button
              variant={props.destructive ? 'destructive' : 'primary'}
              busy={props.busy}
              onClick={onConfirm}
            >
              {confirmLabel}
            </Button>
          </footer>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
