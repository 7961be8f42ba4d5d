import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { english } from '@/components/messages';
import { asLocale, LOCALE_COOKIE } from '@/components/messages/locales';
import { dress } from '@/components/messages/pseudo';

/** What next-intl asks once for each request. Times are shown in UTC on the server and again in the reader's zone by `RelativeTime`. */
export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, messages: dress(english, locale), timeZone: 'UTC' };
});
