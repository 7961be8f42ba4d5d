'use client';

import { Button, type ButtonProps } from '@/components/ui/button';
import { Tooltip } from '@/components/ui/tooltip';

export type IconButtonProps = Omit<ButtonProps, 'aria-label' | 'asChild'> & {
  /** The name of the control: spoken, and shown in the tooltip. */
  label: string;
  /** Key caps for the tooltip, as `keyCaps` of the command registry gives them. */
  keys?: readonly string[];
  side?: 'top' | 'right' | 'bottom' | 'left';
};

/** A button of one icon. Its name is in the tooltip for everyone. */
export function IconButton({
  label,
  keys,
  side,
  variant = 'quiet',
  size = 'icon',
  ...props
}: IconButtonProps) {
  return (
    <Tooltip label={label} keys={keys} side={side}>
      <Button aria-label={label} variant={variant} size={size} {...props} />
    </Tooltip>
  );
}
