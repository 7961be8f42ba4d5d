import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Wordmark } from '@/components/shell/wordmark';

export type AuthFrameProps = {
  title: string;
  /** One or two sentences under the title. */
  intro?: ReactNode;
  children?: ReactNode;
  /** Ways to somewhere else, under the form. */
  footer?: ReactNode;
};

/** The quiet page one signs in on: the mark, one card, one way on. */
export function AuthFrame({ title, intro, children, footer }: AuthFrameProps) {
  const t = useTranslations('shell');
  return (
    <main
      id="content"
      className="mx-auto grid min-h-dvh w-full max-w-sm content-start gap-6 px-5 py-10 sm:pt-[14vh]"
    >
      <header className="grid justify-items-center gap-1.5 text-center">
        <Wordmark className="text-xl [&_svg]:size-7" />
        <p className="text-muted-foreground">{t('tagline')}</p>
      </header>
      <div className="grid gap-5 rounded-xl border bg-card p-5 sm:p-6">
        <div className="grid gap-1.5">
          <h1 className="text-xl">{title}</h1>
          {intro ? <p className="text-muted-foreground">{intro}</p> : null}
        </div>
        {children}
      </div>
      {footer ? <p className="text-center text-muted-foreground">{footer}</p> : null}
      <ul className="flex justify-center gap-4 text-muted-foreground text-xs">
        <li>
          <Link href="/help" className={quietLink}>
            {t('account.help')}
          </Link>
        </li>
        <li>
          <Link href="/accessibility" className={quietLink}>
            {t('accessibility')}
          </Link>
        </li>
      </ul>
    </main>
  );
}

const quietLink =
  'inline-flex min-h-6 items-center rounded-sm hover:text-foreground hover:underline pointer-coarse:min-h-11';

/** A link inside a sentence. */
export const inlineLink = 'font-medium text-primary underline underline-offset-4 hover:no-underline';
