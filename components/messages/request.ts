import { cookies } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { english } from '@/components/messages';
import { asLocale, LOCALE_COOKIE, type Locale } from '@/components/messages/locales';
import { parsed } from '@/components/messages/parsed';
import { dress } from '@/components/messages/pseudo';

const kept = new Map<Locale, ReturnType<typeof dress>>();

/** All messages in one locale, parsed once for the life of the process. */
function messagesIn(locale: Locale) {
  const messages = kept.get(locale) ?? parsed(dress(english, locale));
  kept.set(locale, messages);
  return messages;
}

/** What next-intl asks once for each request. Times are shown in UTC on the server and again in the reader's zone by `RelativeTime`. */
export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(LOCALE_COOKIE)?.value);
  return { locale, messages: messagesIn(locale), timeZone: 'UTC' };
});
