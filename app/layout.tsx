import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource/noto-naskh-arabic/400.css';
import '@fontsource/noto-naskh-arabic/600.css';
import '@/app/globals.css';

import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { appearanceAttributes } from '@/components/account/appearance-attributes';
import { ThemeScript } from '@/components/account/theme-script';
import { directionOf, languageOf } from '@/components/messages/locales';
import { Providers } from '@/components/shell/providers';
import { Toaster } from '@/components/ui/toaster';
import { DEFAULT_PREFERENCES } from '@/domain/preferences';
import { loadPreferences } from '@/server/loaders/preferences';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('shell');
  return { title: { default: t('product'), template: `%s · ${t('product')}` }, description: t('tagline') };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfcf9' },
    { media: '(prefers-color-scheme: dark)', color: '#121417' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const t = await getTranslations('ui');
  const preferences = await loadPreferences();
  // The help pages are written on the server; their words need not travel with every other page.
  const { help: _, ...carried } = await getMessages();
  const dir = directionOf(locale);
  return (
    <html
      lang={languageOf(locale)}
      dir={dir}
      {...appearanceAttributes((preferences ?? DEFAULT_PREFERENCES).appearance)}
      suppressHydrationWarning
    >
      <head>
        <ThemeScript theme={(preferences ?? DEFAULT_PREFERENCES).appearance.theme} />
      </head>
      <body>
        <NextIntlClientProvider messages={carried}>
          <Providers dir={dir} preferences={preferences}>
            {children}
            <Toaster label={t('notifications')} closeLabel={t('dismiss')} dir={dir} />
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
