import Link from 'next/link';

/** A number of a table that opens the list of what it counts; nought has none. */
export function Counted({ count, href }: { count: number; href: string }) {
  return count === 0 ? (
    <span className="text-muted-foreground">0</span>
  ) : (
    <Link
      href={href}
      className="inline-flex min-h-6 min-w-6 items-center justify-end rounded-sm underline-offset-4 hover:underline pointer-coarse:min-h-11"
    >
      {count}
    </Link>
  );
}
