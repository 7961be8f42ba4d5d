import { useTranslations } from 'next-intl';
import { HelpFrame } from '@/components/help/help-frame';
import { HelpList, HelpSection, inSentence } from '@/components/help/help-section';
import { KeysTable } from '@/components/help/keys-table';

const SECTIONS = ['start', 'keys', 'counts', 'independence', 'blind', 'exports', 'privacy'] as const;

/** How Lateral works, on one page. */
export function HelpIndex() {
  const help = useTranslations('help');
  const t = useTranslations('help.index');
  const title = (id: (typeof SECTIONS)[number]) => t(`${id}.title`);
  return (
    <HelpFrame
      page="index"
      title={help('pages.index')}
      lead={t('lead')}
      contents={SECTIONS.map((id) => ({ id, title: title(id) }))}
    >
      <HelpSection id="start" title={title('start')}>
        <HelpList
          ordered
          items={{
            sample: t.rich('start.sample', inSentence),
            tag: t.rich('start.tag', inSentence),
            attribute: t.rich('start.attribute', inSentence),
            link: t.rich('start.link', inSentence),
            report: t.rich('start.report', inSentence),
            own: t.rich('start.own', inSentence),
          }}
        />
      </HelpSection>
      <HelpSection id="keys" title={title('keys')}>
        <p className="max-w-prose">{t.rich('keys.lead', inSentence)}</p>
        <KeysTable />
      </HelpSection>
      <HelpSection id="counts" title={title('counts')}>
        <p className="font-medium">{t('counts.lead')}</p>
        <HelpList
          items={{
            of: t('counts.of'),
            settled: t('counts.settled'),
            apart: t('counts.apart'),
            fact: t('counts.fact'),
            comments: t('counts.comments'),
            agreement: t('counts.agreement'),
          }}
        />
      </HelpSection>
      <HelpSection id="independence" title={title('independence')}>
        <p className="max-w-prose">{t('independence.lead')}</p>
        <HelpList
          items={{
            independent: t('independence.independent'),
            same: t('independence.same'),
            unknown: t('independence.unknown'),
            names: t('independence.names'),
            override: t('independence.override'),
          }}
        />
      </HelpSection>
      <HelpSection id="blind" title={title('blind')}>
        <p className="max-w-prose">{t('blind.lead')}</p>
        <HelpList items={{ finish: t('blind.finish'), class: t('blind.class') }} />
      </HelpSection>
      <HelpSection id="exports" title={title('exports')}>
        <p className="max-w-prose">{t('exports.lead')}</p>
        <HelpList
          items={{
            formats: t('exports.formats'),
            names: t('exports.names'),
            hash: t('exports.hash'),
            snapshots: t('exports.snapshots'),
          }}
        />
      </HelpSection>
      <HelpSection id="privacy" title={title('privacy')}>
        <HelpList
          items={{
            where: t('privacy.where'),
            members: t('privacy.members'),
            address: t('privacy.address'),
            cookies: t('privacy.cookies'),
            leaving: t('privacy.leaving'),
          }}
        />
      </HelpSection>
    </HelpFrame>
  );
}
