import { useTranslations } from 'next-intl';
import { HelpFrame } from '@/components/help/help-frame';
import { HelpList, HelpSection, inSentence } from '@/components/help/help-section';

const SECTIONS = ['done', 'checked', 'known', 'tell'] as const;

/** What was done for people with disabilities, how it was checked, and what is known not to work. */
export function AccessibilityPage() {
  const t = useTranslations('help.accessibility');
  return (
    <HelpFrame
      page="accessibility"
      title={t('title')}
      lead={t('lead')}
      contents={SECTIONS.map((id) => ({ id, title: t(`${id}.title`) }))}
    >
      <HelpSection id="done" title={t('done.title')}>
        <HelpList
          items={{
            keyboard: t('done.keyboard'),
            regions: t.rich('done.regions', inSentence),
            colour: t('done.colour'),
            list: t('done.list'),
            zoom: t('done.zoom'),
            rtl: t('done.rtl'),
          }}
        />
      </HelpSection>
      <HelpSection id="checked" title={t('checked.title')}>
        <HelpList
          items={{
            axe: t('checked.axe'),
            stories: t('checked.stories'),
            tree: t('checked.tree'),
            people: t('checked.people'),
          }}
        />
      </HelpSection>
      <HelpSection id="known" title={t('known.title')}>
        <HelpList
          items={{
            compare: t('known.compare'),
            dense: t('known.dense'),
            speech: t('known.speech'),
            texts: t('known.texts'),
          }}
        />
      </HelpSection>
      <HelpSection id="tell" title={t('tell.title')}>
        <p className="max-w-prose">{t('tell.body')}</p>
      </HelpSection>
    </HelpFrame>
  );
}
