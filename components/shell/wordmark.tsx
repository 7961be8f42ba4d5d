import { clsx } from 'clsx';
import { useTranslations } from 'next-intl';

/** The mark: two columns of text read side by side, joined by one line. */
export function Mark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 20 20" fill="none" className={clsx('size-5 shrink-0', className)}>
      <path
        d="M2 4.5h6M2 10h4M2 15.5h6M12 4.5h6M14 10h4M12 15.5h6"
        stroke="currentColor"
        strokeWidth="2"
        strokeLinecap="round"
      />
      <path d="M6 10h8" stroke="var(--ring)" strokeWidth="2" strokeLinecap="round" />
      <circle cx="10" cy="10" r="1.75" fill="var(--ring)" />
    </svg>
  );
}

/** Its size is that of the text around it, or given. */
export function Wordmark({ className }: { className?: string }) {
  const t = useTranslations('shell');
  return (
    <span className={clsx('inline-flex items-center gap-2 font-semibold tracking-tight', className)}>
      <Mark />
      {t('product')}
    </span>
  );
}
