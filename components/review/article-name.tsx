import Link from 'next/link';
import { Bidi } from '@/components/ui/bidi';

export type ArticleNameProps = {
  review: string;
  article: { id: string; number: number; source: string; title: string | null };
};

/** An article as people call it: its short name, its source, and its title beneath. */
export function ArticleName({ review, article }: ArticleNameProps) {
  return (
    <span className="flex min-w-0 items-baseline gap-2">
      <span className="w-6 shrink-0 text-muted-foreground text-xs tabular-nums">A{article.number}</span>
      <Link
        href={`/reviews/${review}/articles/${article.id}`}
        title={article.title ?? undefined}
        className="truncate rounded-sm font-medium underline-offset-4 hover:underline pointer-coarse:leading-11"
      >
        <Bidi>{article.source}</Bidi>
      </Link>
    </span>
  );
}
