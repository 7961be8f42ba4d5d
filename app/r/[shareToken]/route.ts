import { getTranslations } from 'next-intl/server';
import { loadSharedReport } from '@/server/loaders/shared-report';

/** A document and nothing else: no scripts, no search engine, and no word to whom it links that it was read. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox allow-popups",
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const;

export async function GET(_: Request, { params }: RouteContext<'/r/[shareToken]'>) {
  const html = await loadSharedReport((await params).shareToken);
  if (html !== null) return new Response(html, { headers: HEADERS });
  const t = await getTranslations('share');
  return new Response(gone(t('gone'), t('goneBody')), { status: 404, headers: HEADERS });
}

const gone = (title: string, body: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${title}</title>
<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 1rem}h1{font-size:1.25rem}</style>
</head><body><main><h1>${title}</h1><p>${body}</p></main></body></html>
`;
