'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ZoningState } from '@/components/article/check/use-zoning';
import { ZONE_KEYS } from '@/components/article/check/zone-keys';
import { KeyOf } from '@/components/shell/commands/key-caps';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { Toolbar, ToolbarItem, ToolbarSpace } from '@/components/ui/toolbar';

/** What the chosen blocks are, as five buttons with their keys. */
export function ZoneBar({ zoning }: { zoning: ZoningState }) {
  const t = useTranslations('article');
  const { aria, caps } = useKeyNames();
  const { first, last, blocks, step, changed } = zoning;
  const chosen = blocks.slice(first, last + 1);
  return (
    <Toolbar label={t('check.zoneBar')} className="bg-background">
      {ZONE_KEYS.map(({ type }) => (
        <ToolbarItem key={type} asChild>
          <Button
            size="sm"
            variant="quiet"
            className="px-2"
            aria-keyshortcuts={aria(`check.${type}`)}
            aria-pressed={chosen.length > 0 && chosen.every((block) => block.type === type)}
            onClick={() => step({ do: 'set', type })}
          >
            {t(`zones.${type}`)}
            <KeyOf id={`check.${type}`} />
          </Button>
        </ToolbarItem>
      ))}
      <ToolbarSpace />
      {chosen.length > 1 ? (
        <span role="status" className="text-muted-foreground text-xs">
          {t('check.selected', { count: chosen.length })}
        </span>
      ) : null}
      <ToolbarItem asChild>
        <IconButton
          label={t('check.undo')}
          keys={caps('check.undo')}
          size="icon-sm"
          disabled={!changed}
          onClick={() => step({ do: 'undo' })}
        >
          <Undo2 aria-hidden className="flip-rtl" />
        </IconButton>
      </ToolbarItem>
    </Toolbar>
  );
}
