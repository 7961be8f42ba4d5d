import { useTranslations } from 'next-intl';
import { DecisionPath } from '@/components/codebook/decision-path';
import { entryId, KindEntry } from '@/components/codebook/kind-entry';
import { HelpFrame } from '@/components/help/help-frame';
import { HelpList, HelpSection, inSentence } from '@/components/help/help-section';
import { DECISION_PATH } from '@/domain/codebook';

/** The codebook for everyone: what is the same in every review. */
export function HelpCodebook() {
  const t = useTranslations('help.codebook');
  const kinds = useTranslations('claim.kinds');
  return (
    <HelpFrame
      page="codebook"
      title={t('title')}
      lead={t.rich('lead', inSentence)}
      contents={[
        { id: 'path', title: t('path') },
        ...DECISION_PATH.map((kind) => ({ id: entryId(kind), title: kinds(kind) })),
        { id: 'unit', title: t('unit.title') },
        { id: 'hard', title: t('hard.title') },
      ]}
    >
      <HelpSection id="path" title={t('path')}>
        <p>{t('pathLead')}</p>
        <DecisionPath />
      </HelpSection>
      {DECISION_PATH.map((kind) => (
        <div key={kind} className="mt-10 break-inside-avoid border-t pt-5 text-base leading-6">
          <KindEntry kind={kind} level={2} wide />
        </div>
      ))}
      <HelpSection id="unit" title={t('unit.title')}>
        <HelpList
          items={{
            one: t('unit.one'),
            quote: t('unit.quote'),
            long: t('unit.long'),
            marks: t('unit.marks'),
            headline: t('unit.headline'),
          }}
        />
      </HelpSection>
      <HelpSection id="hard" title={t('hard.title')}>
        <HelpList
          items={{
            hedged: t('hard.hedged'),
            acts: t('hard.acts'),
            mixed: t('hard.mixed'),
            disagree: t('hard.disagree'),
          }}
        />
      </HelpSection>
    </HelpFrame>
  );
}
