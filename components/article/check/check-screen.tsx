'use client';

import { TriangleAlert } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { call } from '@/components/api/client';
import { BlockList } from '@/components/article/check/block-list';
import { CapturedPane } from '@/components/article/check/captured-pane';
import { SourceCard } from '@/components/article/check/source-card';
import { correctionsOf, draftOf, faultsOf, type SourceFaults } from '@/components/article/check/source-draft';
import { useCheckCommands } from '@/components/article/check/use-check-commands';
import { useZoning } from '@/components/article/check/use-zoning';
import { ZoneBar } from '@/components/article/check/zone-bar';
import { useFormTrouble } from '@/components/auth/form-trouble';
import { Breadcrumb } from '@/components/shell/breadcrumb';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Region } from '@/components/shell/region';
import { InTopBar } from '@/components/shell/slot';
import { Button } from '@/components/ui/button';
import { type ArticleSummary, confirmArticle } from '@/domain/api/articles';
import type { Zone } from '@/domain/zone';

export type CheckScreenProps = {
  review: string;
  article: ArticleSummary;
  articles: readonly ArticleSummary[];
  text: string;
  zones: readonly Zone[];
};

/** The last look at a text before it is frozen: as it came, what each block of it is, and where it comes from. */
export function CheckScreen({ review, article, articles, text, zones }: CheckScreenProps) {
  const t = useTranslations('article.check');
  const { aria } = useKeyNames();
  const router = useRouter();
  const zoning = useZoning(text, zones);
  const form = useFormTrouble();
  const [draft, setDraft] = useState(() => draftOf(article));
  const [faults, setFaults] = useState<SourceFaults>({});
  const [busy, setBusy] = useState(false);
  const sources = useMemo(() => {
    const byName = new Map(articles.map(({ source }) => [source.name, source]));
    return [...byName.values()].sort((a, b) => a.name.localeCompare(b.name));
  }, [articles]);
  const home = `/reviews/${review}/articles`;

  const proceed = async () => {
    if (busy) return;
    const found = faultsOf(draft);
    setFaults(found);
    const wrong = Object.entries(found);
    if (wrong.length > 0) {
      return form.refuseFields(
        wrong.map(([key, fault]) => ({ fieldId: `check-${key}`, message: t(`source.${fault}`) })),
      );
    }
    setBusy(true);
    form.clear();
    const outcome = await call(confirmArticle, {
      params: { review, article: article.id },
      body: correctionsOf(article, draft, zoning.changed ? zoning.zones : null),
    });
    if (outcome.ok) return router.push(`${home}/${article.id}`);
    setBusy(false);
    const { status, problem } = outcome;
    const details = (problem.errors ?? []).map(({ path, message }) => `${path} ${message}`);
    const detail = [problem.detail, ...details].join(' ');
    form.refuse(status === 0 ? t('offline') : t('failed', { detail }));
  };
  useCheckCommands(zoning, () => void proceed());

  const { direction } = draft;
  const language = draft.language.trim() || null;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] lg:h-[calc(100dvh-var(--spacing-topbar))] lg:grid-cols-[minmax(0,1fr)_minmax(0,1.2fr)_19rem]">
      <InTopBar slot="breadcrumb">
        <Breadcrumb
          crumbs={[{ label: `A${article.number} ${article.source.name}`, href: home }, { label: t('title') }]}
        />
      </InTopBar>
      <h1 className="sr-only">{t('title')}</h1>
      <CapturedPane
        text={text}
        active={zoning.blocks[zoning.active]}
        language={language}
        direction={direction}
      />
      <Region
        label={t('blocks')}
        workArea
        className="flex min-h-0 flex-col outline-offset-[-2px] lg:border-e"
      >
        <div className="sticky top-topbar z-10 bg-background lg:static">
          <h2 className="flex min-h-11 items-center border-b px-4 text-sm">{t('blocks')}</h2>
          <ZoneBar zoning={zoning} />
        </div>
        <div className="min-h-0 flex-1 lg:overflow-y-auto">
          <BlockList text={text} zoning={zoning} language={language} direction={direction} />
        </div>
      </Region>
      <Region
        label={t('source.title')}
        className="flex min-h-0 flex-col outline-offset-[-2px] max-lg:border-t"
      >
        <h2 className="flex min-h-11 items-center border-b px-4 text-sm">{t('source.title')}</h2>
        <div className="min-h-0 flex-1 lg:overflow-y-auto">
          {article.warnings.length > 0 ? (
            <ul className="grid gap-1 border-b px-4 py-3 text-warning">
              {article.warnings.map((warning) => (
                <li key={warning} className="flex gap-2">
                  <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
                  {warning}
                </li>
              ))}
            </ul>
          ) : null}
          <SourceCard
            article={article}
            sources={sources}
            draft={draft}
            faults={faults}
            onChange={(part) => setDraft((now) => ({ ...now, ...part }))}
          />
        </div>
        <div className="sticky bottom-0 grid gap-2 border-t bg-background px-4 py-3 max-md:bottom-[calc(var(--shell-bottom)+env(safe-area-inset-bottom))]">
          {form.summary}
          <Button
            variant="primary"
            size="lg"
            busy={busy}
            aria-keyshortcuts={aria('check.continue')}
            onClick={() => void proceed()}
          >
            {busy ? t('continuing') : t('continue')}
          </Button>
          <p className="flex justify-center text-muted-foreground text-xs max-md:hidden">
            <KeyOf id="check.continue" />
          </p>
        </div>
      </Region>
    </div>
  );
}
