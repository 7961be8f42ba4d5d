'use client';

import { useTranslations } from 'next-intl';
import type { RefObject } from 'react';
import { useNames } from '@/components/disagreement/context';
import type { Choice, Decisions, LinkOutcome } from '@/components/disagreement/use-decisions';
import { useLive } from '@/components/live/live-context';
import { KindLetter } from '@/components/review/kind-letter';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Bidi } from '@/components/ui/bidi';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { JUDGED_KINDS } from '@/domain/kind';

/** The numbered choices for a link. */
export const LINK_CHOICES = [
  { outcome: 'confirmed', label: 'confirm' },
  { outcome: 'rejected', label: 'reject' },
] as const satisfies readonly { outcome: LinkOutcome; label: string }[];

export type DecideBarProps = {
  on: 'claim' | 'link';
  id: string;
  decisions: Decisions;
  reason: string;
  onReason: (reason: string) => void;
  onDecide: (choice: Choice) => void;
  field: RefObject<HTMLTextAreaElement | null>;
};

/** Every possible outcome with its key, and one sentence why. */
export function DecideBar({ on, id, decisions, reason, onReason, onDecide, field }: DecideBarProps) {
  const t = useTranslations('disagreement');
  const kinds = useTranslations('claim.kinds');
  const { aria } = useKeyNames();
  const { live } = useLive();
  const decision = live.state.decision.get(id);
  const linkDecision = live.state.linkDecision.get(id);
  const outcomeNow =
    on === 'claim' ? (decision ? (decision.kind ?? 'unresolved') : null) : linkDecision?.outcome;
  return (
    <section aria-label={t('decide')} className="grid gap-3">
      <StaleNotice decisions={decisions} id={id} onDecide={onDecide} />
      <Field label={t('reason')} hint={t('reasonHint')}>
        <Textarea
          ref={field}
          rows={1}
          maxLength={1000}
          className="min-h-9"
          value={reason}
          onChange={(event) => onReason(event.target.value)}
          onKeyDown={(event) => {
            // Back to where the single keys act; the sentence stays and goes along with the decision.
            if (event.key === 'Escape')
              event.currentTarget.closest<HTMLElement>('[data-work-area]')?.focus({ preventScroll: true });
          }}
        />
      </Field>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1.5 w-full text-muted-foreground text-xs">
          <span className="font-medium text-foreground text-sm">{t('decide')}</span>
          {on === 'claim' ? ` · ${t('decideHint')}` : null}
        </legend>
        {on === 'claim'
          ? JUDGED_KINDS.map((kind) => (
              <Button
                key={kind}
                aria-pressed={outcomeNow === kind}
                aria-keyshortcuts={aria(`disagreements.${kind}`)}
                disabled={decisions.busy}
                onClick={() => onDecide({ on: 'claim', kind })}
              >
                <KindLetter kind={kind} />
                {kinds(kind)}
                <KeyOf id={`disagreements.${kind}`} />
              </Button>
            ))
          : LINK_CHOICES.map(({ outcome, label }) => (
              <Button
                key={outcome}
                aria-pressed={outcomeNow === outcome}
                aria-keyshortcuts={aria(`disagreements.${outcome}`)}
                disabled={decisions.busy}
                onClick={() => onDecide({ on: 'link', outcome })}
              >
                {t(label)}
                <KeyOf id={`disagreements.${outcome}`} />
              </Button>
            ))}
        <Button
          variant="quiet"
          aria-pressed={outcomeNow === 'unresolved'}
          aria-keyshortcuts={aria('disagreements.leave')}
          disabled={decisions.busy}
          onClick={() =>
            onDecide(on === 'claim' ? { on, kind: 'unresolved' } : { on, outcome: 'unresolved' })
          }
        >
          {t('leave')}
          <KeyOf id="disagreements.leave" />
        </Button>
      </fieldset>
    </section>
  );
}

/** Two editors at once: the second sees what the first decided before anything of it is written over. */
function StaleNotice({
  decisions,
  id,
  onDecide,
}: {
  decisions: Decisions;
  id: string;
  onDecide: (choice: Choice) => void;
}) {
  const t = useTranslations('disagreement');
  const kinds = useTranslations('claim.kinds');
  const { live } = useLive();
  const names = useNames();
  const { stale } = decisions;
  if (!stale || stale.id !== id) return null;
  const said = ({ choice }: { choice: Choice }) =>
    choice.on === 'link'
      ? t(`outcomes.${choice.outcome}`)
      : choice.kind === 'unresolved'
        ? t('outcomes.unresolved')
        : kinds(choice.kind);
  const decision = live.state.decision.get(id);
  const linkDecision = live.state.linkDecision.get(id);
  const theirs: Choice | null = decision
    ? { on: 'claim', kind: decision.kind ?? 'unresolved' }
    : linkDecision && linkDecision.outcome !== 'suggested'
      ? { on: 'link', outcome: linkDecision.outcome }
      : null;
  const by = decision?.by ?? linkDecision?.by;
  return (
    <div role="alert" className="grid gap-2 rounded-md border border-warning/40 p-3">
      <p>
        <Bidi>
          {theirs
            ? t('stale', { name: names.member(by), outcome: said({ choice: theirs }) })
            : t('staleChanged')}
        </Bidi>
      </p>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" onClick={decisions.forget}>
          {t('keepTheirs')}
        </Button>
        <Button size="sm" onClick={() => onDecide(stale.choice)}>
          {t('useMine', { outcome: said(stale) })}
        </Button>
      </div>
    </div>
  );
}
