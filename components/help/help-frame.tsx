import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ShellKeys } from '@/components/shell/shell-keys';
import { Wordmark } from '@/components/shell/wordmark';

const PAGES = [
  { id: 'index', href: '/help' },
  { id: 'codebook', href: '/help/codebook' },
  { id: 'api', href: '/help/api' },
  { id: 'accessibility', href: '/accessibility' },
] as const;

export type HelpPage = (typeof PAGES)[number]['id'];

export type HelpFrameProps = {
  page: HelpPage;
  title: string;
  lead: ReactNode;
  /** The sections of the page, for its table of contents. */
  contents: readonly { id: string; title: string }[];
  children: ReactNode;
};

const entry =
  'inline-flex min-h-8 items-center rounded-md px-2 py-1 text-muted-foreground hover:bg-accent hover:text-foreground pointer-coarse:min-h-11 pointer-coarse:min-w-11 aria-[current=page]:bg-accent aria-[current=page]:font-medium aria-[current=page]:text-foreground';

/** A page to read: no session needed, the way to the others at the top, its sections beside it. */
export function HelpFrame({ page, title, lead, contents, children }: HelpFrameProps) {
  const t = useTranslations('help');
  const shell = useTranslations('shell');
  return (
    <div className="mx-auto w-full max-w-6xl px-4 pb-20 md:px-8 print:max-w-none print:p-0">
      <ShellKeys reviewId={null} />
      <header
        className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 border-b py-3"
        data-screen-only=""
      >
        <Link
          href="/reviews"
          aria-label={t('toReviews')}
          className="inline-flex items-center rounded-sm pointer-coarse:min-h-11"
        >
          <Wordmark className="text-base" />
        </Link>
        <nav aria-label={t('nav')}>
          <ul className="-mx-2 flex flex-wrap gap-x-1">
            {PAGES.map(({ id, href }) => (
              <li key={id}>
                <Link href={href} aria-current={id === page ? 'page' : undefined} className={entry}>
                  {t(`pages.${id}`)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <div className="grid items-start gap-x-10 pt-8 lg:grid-cols-[13rem_minmax(0,1fr)] print:block print:pt-0">
        <nav
          aria-label={t('onThisPage')}
          tabIndex={-1}
          data-region=""
          data-screen-only=""
          className="mb-6 lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:overflow-y-auto"
        >
          <p className="px-2 font-semibold text-xs">{t('onThisPage')}</p>
          <ul className="flex flex-wrap lg:grid">
            {contents.map((section) => (
              <li key={section.id}>
                <a href={`#${section.id}`} className={entry}>
                  {section.title}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <main
          id="content"
          tabIndex={-1}
          aria-label={shell('regions.content')}
          data-region=""
          data-work-area=""
          className="min-w-0 outline-offset-4 data-arrived:outline-none"
        >
          <h1 className="text-2xl leading-8 tracking-tight">{title}</h1>
          <p className="mt-2 max-w-prose text-base text-muted-foreground leading-6">{lead}</p>
          {children}
        </main>
      </div>
    </div>
  );
}
