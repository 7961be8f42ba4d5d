'use client';

import '@/app/globals.css';
import shell from '@/components/messages/en/shell.json';

// The layout itself broke, so neither the language nor the theme can be asked for: English, and the system's colours.
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const words = shell.error;
  return (
    <html lang="en" dir="ltr">
      <body>
        <title>{words.title}</title>
        <main className="mx-auto grid min-h-[80dvh] max-w-md content-center gap-4 px-6">
          <h1 className="text-2xl">{words.title}</h1>
          <p className="text-base text-muted-foreground">{words.body}</p>
          <button
            type="button"
            onClick={reset}
            className="h-10 justify-self-start rounded-md bg-primary px-4 font-medium text-primary-foreground"
          >
            {words.retry}
          </button>
          {error.digest ? (
            <p className="text-muted-foreground text-xs">
              {words.reference.replace('{digest}', error.digest)}
            </p>
          ) : null}
        </main>
      </body>
    </html>
  );
}
