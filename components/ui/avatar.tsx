import { cn } from '@/components/ui/class-names';
import { VisuallyHidden } from '@/components/ui/visually-hidden';

const hues = [
  'bg-reviewer-1',
  'bg-reviewer-2',
  'bg-reviewer-3',
  'bg-reviewer-4',
  'bg-reviewer-5',
  'bg-reviewer-6',
  'bg-reviewer-7',
  'bg-reviewer-8',
];

/** First letters of the first and last word of a name, by code point. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words;
  return picked
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase();
}

export type AvatarProps = {
  name: string;
  /** Place of the person in the review, from 0: chooses one of the eight reviewer colours. */
  order?: number;
  /** Leave the name out where it stands beside the avatar. */
  decorative?: boolean;
  className?: string;
};

/** A person as initials on their colour. */
export function Avatar({ name, order = 0, decorative, className }: AvatarProps) {
  return (
    <span
      title={decorative ? undefined : name}
      className={cn(
        'inline-grid size-6 shrink-0 place-items-center rounded-full border border-transparent font-semibold text-[10px] text-reviewer-initials leading-none',
        hues[order % hues.length],
        className,
      )}
    >
      <span aria-hidden>{initialsOf(name)}</span>
      {decorative ? null : <VisuallyHidden>{name}</VisuallyHidden>}
    </span>
  );
}
