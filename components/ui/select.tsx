import { ChevronDown } from 'lucide-react';
import type { ChangeEvent, ComponentProps } from 'react';
import { cn } from '@/components/ui/class-names';
import { controlClasses } from '@/components/ui/input';

export type SelectOption<Value extends string> = { value: Value; label: string; disabled?: boolean };

export type SelectProps<Value extends string> = Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> & {
  options: readonly SelectOption<Value>[];
  /** Empty string while nothing is chosen: the placeholder shows. */
  value: Value | '';
  onValueChange: (value: Value) => void;
  placeholder?: string;
};

/**
 * One of a few choices: the browser's own control, which every phone, screen reader and voice knows.
 * For many choices, or for choices one may add to, use `Combobox`.
 */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { options, value, onValueChange, placeholder, className, ...rest } = props;
  const choose = (event: ChangeEvent<HTMLSelectElement>) => {
    const option = options.find((each) => each.value === event.target.value);
    if (option) onValueChange(option.value);
  };
  return (
    <span className={cn('relative inline-grid w-full', className)}>
      <select
        {...rest}
        value={value}
        onChange={choose}
        className={cn(
          controlClasses,
          'h-8 cursor-pointer appearance-none truncate pe-8 pointer-coarse:h-11',
          value === '' && 'text-muted-foreground',
        )}
      >
        {value === '' ? (
          <option value="" disabled>
            {placeholder ?? ''}
          </option>
        ) : null}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute end-2 top-1/2 size-4 -translate-y-1/2 text-muted-foreground"
      />
    </span>
  );
}
