import { useTranslations } from 'next-intl';
import { Endpoint } from '@/components/help/endpoint';
import { HelpFrame } from '@/components/help/help-frame';
import { HelpList, HelpSection, inSentence } from '@/components/help/help-section';
import { Table, TableCell, TableHead, TableHeaderCell, TableRow } from '@/components/ui/table';
import type { ApiReference } from '@/domain/api-reference';

/** `discussions` → "Discussions". The nouns are names in the contract, not words of the interface. */
const titled = (noun: string) => noun.charAt(0).toUpperCase() + noun.slice(1);

const CURL_LIST = 'curl -H "Authorization: Bearer $TOKEN" \\\n  https://lateral.example/api/v1/reviews';
const CURL_TAG = `curl -X PUT -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" \\
  -d '{"kind": "attributed_quote", "reason": "credited to the harbour master"}' \\
  https://lateral.example/api/v1/reviews/$REVIEW/claims/$CLAIM/judgement`;

/** The API for people, from the same declarations that the server validates by. */
export function HelpApi({ reference }: { reference: ApiReference }) {
  const t = useTranslations('help.api');
  const help = useTranslations('help');
  return (
    <HelpFrame
      page="api"
      title={help('pages.api')}
      lead={t.rich('lead', {
        ...inSentence,
        a: (address) => (
          <a href="/api/v1/openapi.json" className="text-primary underline underline-offset-4">
            <span dir="ltr">{address}</span>
          </a>
        ),
      })}
      contents={[
        { id: 'begin', title: t('begin.title') },
        { id: 'rules', title: t('rules.title') },
        ...reference.nouns.map(({ noun }) => ({ id: `api-${noun}`, title: titled(noun) })),
        { id: 'codes', title: t('codes.title') },
      ]}
    >
      <HelpSection id="begin" title={t('begin.title')}>
        <p className="max-w-prose">{t('begin.token')}</p>
        <Example text={CURL_LIST} />
        <p className="max-w-prose">{t('begin.tag')}</p>
        <Example text={CURL_TAG} />
      </HelpSection>
      <HelpSection id="rules" title={t('rules.title')}>
        <HelpList
          items={{
            offsets: t('rules.offsets'),
            time: t('rules.time'),
            ifMatch: t.rich('rules.ifMatch', inSentence),
            idempotency: t.rich('rules.idempotency', inSentence),
            member: t('rules.member'),
            blind: t('rules.blind'),
            pages: t.rich('rules.pages', inSentence),
            events: t('rules.events'),
          }}
        />
      </HelpSection>
      {reference.nouns.map(({ noun, endpoints }) => (
        <HelpSection key={noun} id={`api-${noun}`} title={titled(noun)}>
          <p className="text-muted-foreground text-sm">{t('endpoints', { count: endpoints.length })}</p>
          {endpoints.map((endpoint) => (
            <Endpoint key={endpoint.name} endpoint={endpoint} />
          ))}
        </HelpSection>
      ))}
      <HelpSection id="codes" title={t('codes.title')}>
        <p className="max-w-prose">{t.rich('codes.lead', inSentence)}</p>
        <Table label={t('codes.title')} className="text-sm">
          <TableHead>
            <tr>
              <TableHeaderCell>{t('codes.code')}</TableHeaderCell>
              <TableHeaderCell>{t('codes.status')}</TableHeaderCell>
              <TableHeaderCell>{t('codes.meaning')}</TableHeaderCell>
            </tr>
          </TableHead>
          <tbody>
            {reference.codes.map(({ code, status, title }) => (
              <TableRow key={code}>
                <TableCell className="whitespace-nowrap font-mono">
                  <span dir="ltr">{code}</span>
                </TableCell>
                <TableCell className="tabular-nums">{status ?? t('codes.rule')}</TableCell>
                <TableCell>{title}</TableCell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      </HelpSection>
    </HelpFrame>
  );
}

// A box that scrolls has to be reachable by keyboard (WCAG 2.1.1).
const reachable = { tabIndex: 0 };

function Example({ text }: { text: string }) {
  return (
    <pre
      {...reachable}
      dir="ltr"
      className="overflow-x-auto rounded-md border bg-muted p-3 font-mono text-[13px] leading-5 print:whitespace-pre-wrap"
    >
      {text}
    </pre>
  );
}
