'use client';

import { FileUp } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useId, useRef, useState } from 'react';
import { call } from '@/components/api/client';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toaster';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import { importReview } from '@/domain/api/review-files';
import type { Problem } from '@/domain/api/shapes';

/** As the server takes at most. */
const MOST_BYTES = 128 * 1024 * 1024;

type Trouble = { detail: string; errors: NonNullable<Problem['errors']> };

/** What is read of a file. */
async function contentOf(file: File): Promise<{ format: string } | 'too-large' | 'not-json'> {
  if (file.size > MOST_BYTES) return 'too-large';
  try {
    const content: unknown = JSON.parse(await file.text());
    const isReview = typeof content === 'object' && content !== null && 'format' in content;
    return isReview && typeof content.format === 'string'
      ? { ...content, format: content.format }
      : 'not-json';
  } catch {
    return 'not-json';
  }
}

/** Takes in a whole review from a JSON export with texts, and opens it. What is wrong with a file stands below the button. */
export function BringReview() {
  const t = useTranslations('review.bring');
  const router = useRouter();
  const field = useRef<HTMLInputElement>(null);
  const wrong = useId();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const bring = async (file: File) => {
    setBusy(true);
    setTrouble(null);
    const content = await contentOf(file);
    if (typeof content === 'string') {
      setBusy(false);
      return setTrouble({ detail: t(content, { name: file.name }), errors: [] });
    }
    const outcome = await call(importReview, { body: content });
    if (outcome.ok) {
      notify(t('done'));
      return router.push(`/reviews/${outcome.value.id}`);
    }
    setBusy(false);
    const { problem, status } = outcome;
    setTrouble({ detail: status === 0 ? t('unreachable') : problem.detail, errors: problem.errors ?? [] });
  };

  return (
    <div className="grid justify-items-start gap-2">
      <Button
        busy={busy}
        aria-describedby={trouble ? wrong : undefined}
        onClick={() => field.current?.click()}
      >
        {busy ? null : <FileUp aria-hidden />}
        {busy ? t('busy') : t('button')}
      </Button>
      <VisuallyHidden>
        <input
          ref={field}
          type="file"
          accept="application/json,.json"
          tabIndex={-1}
          aria-label={t('button')}
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            event.target.value = '';
            if (file) void bring(file);
          }}
        />
      </VisuallyHidden>
      {trouble ? (
        <div id={wrong} role="alert" className="grid gap-1 text-destructive text-sm">
          <p>
            {t('failed')} {trouble.detail}
          </p>
          {trouble.errors.length > 0 ? (
            <ul className="list-disc ps-5 text-xs">
              {trouble.errors.slice(0, 5).map(({ path, message }) => (
                <li key={`${path} ${message}`} dir="ltr">
                  <code>{path}</code> {message}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      ) : (
        <p className="text-muted-foreground text-xs">{t('hint')}</p>
      )}
    </div>
  );
}
