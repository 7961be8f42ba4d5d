import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ReferenceEndpoint, ReferenceField } from '@/domain/api-reference';

/** One address of the API: what it does, who may, what goes in and what comes out. */
export function Endpoint({ endpoint }: { endpoint: ReferenceEndpoint }) {
  const t = useTranslations('help.api');
  const { name, method, path, summary, who, query, body, status, answer, problems } = endpoint;
  return (
    <article aria-labelledby={name} className="grid gap-2 border-t py-3 first-of-type:border-t-0">
      <h3 id={name} className="scroll-mt-6 text-sm">
        <span dir="ltr" className="flex flex-wrap items-baseline gap-x-2 font-mono">
          <span className="font-semibold">{method}</span>
          <span className="min-w-0 [overflow-wrap:anywhere]">{path}</span>
        </span>
      </h3>
      <p className="max-w-prose">{summary}</p>
      <dl className="grid grid-cols-[minmax(0,1fr)] gap-x-4 gap-y-2 text-sm leading-5 sm:grid-cols-[6rem_minmax(0,1fr)]">
        <Row name={t('who.title')}>{t(`who.${who ?? 'public'}`)}</Row>
        {query.length > 0 ? (
          <Row name={t('query')}>
            <Fields fields={query} />
          </Row>
        ) : null}
        {body.length > 0 ? (
          <Row name={t('body')}>
            <Fields fields={body} />
          </Row>
        ) : null}
        <Row name={t('answer')}>
          <span className="tabular-nums">{status}</span>{' '}
          {answer === null ? t('noBody') : answer === 'stream' ? t('stream') : <Names fields={answer} />}
        </Row>
        <Row name={t('problems')}>
          <span className="tabular-nums">{problems.join(', ')}</span>
        </Row>
      </dl>
    </article>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  );
}

/** What goes in, field by field. */
function Fields({ fields }: { fields: readonly ReferenceField[] }) {
  const t = useTranslations('help.api');
  return (
    <ul className="grid gap-1">
      {fields.map(({ name, type, required, description }) => (
        <li key={name} className="[overflow-wrap:anywhere]">
          <code dir="ltr" className="font-mono font-semibold">
            {name}
          </code>{' '}
          <span dir="ltr" className="text-muted-foreground">
            {type}
          </span>
          {required ? `, ${t('required')}` : null}
          {description ? `. ${description}` : null}
        </li>
      ))}
    </ul>
  );
}

/** What comes out: the names alone. */
function Names({ fields }: { fields: readonly ReferenceField[] }) {
  return (
    <code dir="ltr" className="font-mono text-[13px] [overflow-wrap:anywhere]">
      {fields.map(({ name }) => name).join(', ')}
    </code>
  );
}
