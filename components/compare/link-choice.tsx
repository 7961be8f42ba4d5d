'use client';

import { Equal, EqualNot, Link2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { claimIn, useBoard } from '@/components/compare/board';
import { FacetChoice, toggled } from '@/components/compare/facet-choice';
import { useKeyNames } from '@/components/shell/commands/key-names';
import { useCommands } from '@/components/shell/commands/use-commands';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { FACETS, type Facet } from '@/domain/claim-link';

/** Two chosen claims that nothing links yet, and the way to link them in place. */
export function LinkChoice() {
  const t = useTranslations('compare');
  const { comparison, open, linking, deeds } = useBoard();
  const { aria } = useKeyNames();
  if (!open) return null;
  const name = (id: string) => claimIn(comparison, id)?.name ?? '';
  return (
    <div className="grid gap-3 rounded-lg border border-input border-dashed p-4">
      <p className="font-medium">{t('chosen', { a: name(open[0]), b: name(open[1]) })}</p>
      {linking ? (
        <Question key={open.join()} />
      ) : (
        <Button className="justify-self-start" aria-keyshortcuts={aria(['l'])} onClick={deeds.startLinking}>
          <Link2 aria-hidden />
          {t('link')}
          <span aria-hidden className="pointer-coarse:hidden">
            <Kbd>L</Kbd>
          </span>
        </Button>
      )}
    </div>
  );
}

/** "How are they related?": `1` corroborates, `2` conflicts and then what differs. Nothing else has keys meanwhile. */
function Question() {
  const t = useTranslations('compare');
  const relations = useTranslations('link.relations');
  const { deeds } = useBoard();
  const [conflicts, setConflicts] = useState(false);
  const [differs, setDiffers] = useState<Facet[]>([]);
  const frame = useRef<HTMLDivElement>(null);
  // Before the first answer and after it, so that the keyboard goes on where the question is.
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>(conflicts ? 'fieldset button' : 'button')?.focus();
  }, [conflicts]);

  const save = () => deeds.link('conflicts', differs);
  useCommands(
    'choice',
    [
      ...(conflicts
        ? [
            ...FACETS.map((facet, at) => ({
              id: `compare.differs.${facet}`,
              labelKey: `link.facets.${facet}` as const,
              keys: [String(at + 1)],
              once: true,
              keyboardOnly: true,
              perform: () => setDiffers((now) => toggled(now, facet)),
            })),
            {
              id: 'compare.save-conflict',
              labelKey: 'compare.keys.save' as const,
              keys: ['Enter', 'mod+Enter'],
              once: true,
              perform: save,
            },
          ]
        : [
            {
              id: 'compare.corroborates',
              labelKey: 'compare.keys.corroborates' as const,
              keys: ['1'],
              once: true,
              perform: () => deeds.link('corroborates'),
            },
            {
              id: 'compare.conflicts',
              labelKey: 'compare.keys.conflicts' as const,
              keys: ['2'],
              once: true,
              perform: () => setConflicts(true),
            },
          ]),
      {
        id: 'compare.cancel',
        labelKey: 'compare.keys.cancel' as const,
        keys: ['Escape'],
        inTextFields: true,
        perform: deeds.stopLinking,
      },
    ],
    { exclusive: true },
  );

  return (
    <div ref={frame} className="grid gap-3">
      {conflicts ? (
        <>
          <FacetChoice label={t('conflictDiffers')} value={differs} onChange={setDiffers} numbered />
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" onClick={save}>
              {t('saveConflict')}
            </Button>
            <Button variant="quiet" onClick={deeds.stopLinking}>
              {t('cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => deeds.link('corroborates')}>
            <Equal aria-hidden /> {relations('corroborates')}
            <span aria-hidden className="pointer-coarse:hidden">
              <Kbd>1</Kbd>
            </span>
          </Button>
          <Button onClick={() => setConflicts(true)}>
            <EqualNot aria-hidden /> {relations('conflicts')}
            <span aria-hidden className="pointer-coarse:hidden">
              <Kbd>2</Kbd>
            </span>
          </Button>
          <Button variant="quiet" onClick={deeds.stopLinking}>
            {t('cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
