'use client';

import { Repeat2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { call } from '@/components/api/client';
import { CheckboxField } from '@/components/ui/checkbox';
import { likeArticles } from '@/domain/api/articles';

type Like = { article: string; name: string; share: number };

/** People go on typing: ask when they have stopped for a moment. */
const PAUSE_MS = 600;

/** The article of the review that holds most of this text, once the server has said so; null while nothing is known. */
function useLike(review: string, text: string): Like | null {
  const [found, setFound] = useState<{ text: string; like: Like | null } | null>(null);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(async () => {
      const outcome = await call(likeArticles, { params: { review }, body: { text }, signal: asking.signal });
      // Without an answer there is only no hint: adding goes on.
      if (outcome.ok) setFound({ text, like: outcome.value.items[0] ?? null });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [review, text]);
  return found?.text === text ? found.like : null;
}

type LikeHintProps = {
  review: string;
  text: string;
  repostOf: string | null;
  onChange: (repostOf: string | null) => void;
};

/** Says that most of a text is here already, and offers to write down whose it was first. */
export function LikeHint({ review, text, repostOf, onChange }: LikeHintProps) {
  const t = useTranslations('article.tray');
  const like = useLike(review, text);
  if (!like) return null;
  const { article, name, share } = like;
  return (
    <div className="grid gap-2 rounded-md border border-dashed px-3 py-2.5">
      <p role="status" className="flex items-start gap-2">
        <Repeat2 aria-hidden className="mt-0.5 size-4 shrink-0 text-muted-foreground" />
        {t('like', { share, name })}
      </p>
      <CheckboxField
        label={t('repost', { name })}
        checked={repostOf === article}
        onCheckedChange={(checked) => onChange(checked === true ? article : null)}
      />
    </div>
  );
}
