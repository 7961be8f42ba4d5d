import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource/noto-naskh-arabic/400.css';
import '@fontsource/noto-naskh-arabic/600.css';
import '@/app/globals.css';

import type { Metadata, Viewport } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { directionOf, languageOf } from '@/components/messages/locales';
import { Providers } from '@/components/shell/providers';
import { Toaster } from '@/components/ui/toaster';
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
  const dir = directionOf(locale);
  return (
    <html lang={languageOf(locale)} dir={dir} suppressHydrationWarning>
      <body>
        <NextIntlClientProvider>
          <Providers dir={dir} preferences={preferences}>
            {children}
            <Toaster label={t('notifications')} closeLabel={t('dismiss')} dir={dir} />
          </Providers>
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
