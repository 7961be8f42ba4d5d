'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useAnnotator } from '@/components/article/annotator-context';
import type { ClaimShown } from '@/components/claim/claim-shown';
import { ClaimStateMark } from '@/components/claim/claim-state';
import { InspectorSection } from '@/components/claim/inspector-section';
import { KindBadge } from '@/components/claim/kind-badge';
import { Badge } from '@/components/ui/badge';
import { Bidi } from '@/components/ui/bidi';
import { isBlindTo } from '@/domain/blind';
import { nameShown } from '@/domain/reviewer';
import { judgementsOf } from '@/domain/standing';

/** Who said what about this claim; in a blind pass only what the reviewer said. */
export function JudgementsSection({ shown }: { shown: ClaimShown }) {
  const t = useTranslations('claim');
  const { live } = useAnnotator();
  const state = live.around(shown.record.id);
  const judgements = judgementsOf(state, shown.record.id);
  const blind = isBlindTo(state, live.me, shown.record.article);
  return (
    <InspectorSection
      title={t('judgements.title')}
      aside={
        <Badge tone="outline">
          <ClaimStateMark shown={shown} />
        </Badge>
      }
    >
      {judgements.length === 0 ? (
        <p className="text-muted-foreground text-sm">{t('judgements.none')}</p>
      ) : (
        <ul className="grid gap-2">
          {judgements.map((judgement) => {
            const member = state.member.get(judgement.reviewer);
            return (
              <li key={judgement.reviewer} className="flex items-start gap-2 text-sm">
                <KindBadge shown={{ kind: judgement.kind, suggested: false }} className="mt-0.5 w-6" />
                <div className="min-w-0 flex-1">
                  <p>
                    <Bidi>
                      {judgement.reviewer === live.me
                        ? t('judgements.you')
                        : (nameShown(member) ?? t('judgements.unknownMember'))}
                    </Bidi>
                    {' · '}
                    {t(`kinds.${judgement.kind}`)}
                  </p>
                  {judgement.reason ? (
                    <p dir="auto" className="text-muted-foreground">
                      {judgement.reason}
                    </p>
                  ) : null}
                </div>
                {judgement.recheck ? <Badge tone="warning">{t('judgements.recheck')}</Badge> : null}
                {judgement.afterReveal ? <Badge tone="outline">{t('judgements.afterReveal')}</Badge> : null}
              </li>
            );
          })}
        </ul>
      )}
      {blind ? (
        <p className="mt-2 flex items-center gap-1.5 text-muted-foreground text-xs">
          <EyeOff aria-hidden className="size-3.5 shrink-0" />
          {t('judgements.hidden')}
        </p>
      ) : null}
    </InspectorSection>
  );
}
