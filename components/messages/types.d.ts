import type { english } from '@/components/messages';
import type { Locale as LateralLocale } from '@/components/messages/locales';

declare module 'next-intl' {
  interface AppConfig {
    Locale: LateralLocale;
    Messages: typeof english;
  }
}
