/** English ships. The other two are pseudo-locales, made from English at load: one grows every text, one turns the page round. */
export const LOCALES = ['en', 'en-XA', 'ar-XB'] as const;

export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = 'lateral-locale';

export function asLocale(value: string | undefined): Locale {
  return LOCALES.find((locale) => locale === value) ?? 'en';
}

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return locale.startsWith('ar') ? 'rtl' : 'ltr';
}

/** The language tag for `lang`: pseudo-locales are English words in another dress. */
export function languageOf(locale: string): string {
  return locale.startsWith('en') ? 'en' : 'ar';
}
