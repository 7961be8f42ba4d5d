'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';
import { AppearanceSample } from '@/components/account/appearance-sample';
import { usePreferences } from '@/components/account/preferences-context';
import { Card, CardBody, CardHeader, CardTitle } from '@/components/ui/card';
import { Segmented } from '@/components/ui/segmented';
import { SwitchField } from '@/components/ui/switch';
import { notifyFailure } from '@/components/ui/toaster';
import type { Preferences } from '@/domain/preferences';

type Choices = Preferences['appearance'];

/** How Lateral looks to this person, on every device; each choice takes effect at once. */
export function Appearance() {
  const t = useTranslations('account.appearance');
  const { preferences, change } = usePreferences();
  const { appearance } = preferences;
  const choose = async (patch: Partial<Choices>) => {
    if (!(await change({ appearance: patch }))) notifyFailure(t('failed'));
  };
  return (
    <Card>
      <CardHeader>
        <CardTitle>{t('title')}</CardTitle>
      </CardHeader>
      <CardBody className="grid gap-4">
        <Line label={t('theme')}>
          <Segmented
            label={t('theme')}
            value={appearance.theme}
            onValueChange={(theme) => void choose({ theme })}
            segments={(['system', 'light', 'dark'] as const).map((value) => ({
              value,
              label: t(`themes.${value}`),
            }))}
          />
        </Line>
        <Line label={t('density')} hint={t('densityHint')}>
          <Segmented
            label={t('density')}
            value={appearance.density}
            onValueChange={(density) => void choose({ density })}
            segments={(['cosy', 'compact'] as const).map((value) => ({
              value,
              label: t(`densities.${value}`),
            }))}
          />
        </Line>
        <SwitchField
          label={t('motion')}
          hint={t('motionHint')}
          checked={appearance.motion === 'reduced'}
          onCheckedChange={(on) => void choose({ motion: on ? 'reduced' : 'system' })}
        />
        <h3 className="border-t pt-4 font-semibold text-sm">{t('articles')}</h3>
        <AppearanceSample />
        <Line label={t('font')}>
          <Segmented
            label={t('font')}
            value={appearance.font}
            onValueChange={(font) => void choose({ font })}
            segments={(['serif', 'sans'] as const).map((value) => ({ value, label: t(`fonts.${value}`) }))}
          />
        </Line>
        <Line label={t('size')}>
          <Segmented
            label={t('size')}
            value={String(appearance.size)}
            onValueChange={(value) => {
              const size = SIZES.find((each) => String(each) === value);
              if (size) void choose({ size });
            }}
            segments={SIZES.map((size) => ({ value: String(size), label: String(size) }))}
          />
        </Line>
        <Line label={t('spacing')}>
          <Segmented
            label={t('spacing')}
            value={appearance.spacing}
            onValueChange={(spacing) => void choose({ spacing })}
            segments={(['tight', 'normal', 'wide'] as const).map((value) => ({
              value,
              label: t(`spacings.${value}`),
            }))}
          />
        </Line>
        <Line label={t('width')}>
          <Segmented
            label={t('width')}
            value={appearance.width}
            onValueChange={(width) => void choose({ width })}
            segments={(['narrow', 'normal', 'wide'] as const).map((value) => ({
              value,
              label: t(`widths.${value}`),
            }))}
          />
        </Line>
        <SwitchField
          label={t('underlinesOnly')}
          hint={t('underlinesOnlyHint')}
          checked={appearance.underlinesOnly}
          onCheckedChange={(underlinesOnly) => void choose({ underlinesOnly })}
        />
        <SwitchField
          label={t('spokenMarkers')}
          hint={t('spokenMarkersHint')}
          checked={preferences.spokenMarkers}
          onCheckedChange={(spokenMarkers) => void change({ spokenMarkers })}
        />
      </CardBody>
    </Card>
  );
}

const SIZES = [16, 18, 20, 22] as const;

/** One choice: what it is about, and its values. The group of values says its name itself. */
function Line({ label, hint, children }: { label: string; hint?: string; children: ReactNode }) {
  const id = useId();
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <div className="grid gap-0.5">
        <p aria-hidden className="font-medium">
          {label}
        </p>
        {hint ? (
          <p id={id} className="text-muted-foreground text-xs">
            {hint}
          </p>
        ) : null}
      </div>
      {children}
    </div>
  );
}
