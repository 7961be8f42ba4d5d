'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState } from 'react';
import { decode, type Encoding } from '@/components/article/tray/decoding';
import { Button } from '@/components/ui/button';
import { Radio, RadioGroup } from '@/components/ui/radio-group';

export type EncodingChooserProps = {
  bytes: Uint8Array;
  /** Best guess first. */
  encodings: readonly Encoding[];
  onChoose: (encoding: Encoding) => void;
};

const FIRST = 4;

/** The first words of the file in each encoding that fits it: people see at once which one reads right. */
export function EncodingChooser({ bytes, encodings, onChoose }: EncodingChooserProps) {
  const t = useTranslations('article');
  const [all, setAll] = useState(false);
  const [chosen, setChosen] = useState<Encoding | undefined>(encodings[0]);
  const previews = useMemo(
    () => new Map(encodings.map((encoding) => [encoding, previewOf(decode(bytes, encoding) ?? '')])),
    [bytes, encodings],
  );
  const shown = all ? encodings : encodings.slice(0, FIRST);
  return (
    <div className="grid gap-3">
      <p>{t('tray.encoding.ask')}</p>
      <RadioGroup
        aria-label={t('tray.encoding.ask')}
        value={chosen}
        onValueChange={(value) => setChosen(encodings.find((each) => each === value))}
      >
        {shown.map((encoding) => (
          <Radio
            key={encoding}
            value={encoding}
            label={<bdi className="font-read text-base">{previews.get(encoding)}</bdi>}
            hint={t(`encodings.${encoding}`)}
          />
        ))}
      </RadioGroup>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={!chosen} onClick={() => chosen && onChoose(chosen)}>
          {t('tray.encoding.use')}
        </Button>
        {encodings.length > shown.length ? (
          <Button variant="quiet" onClick={() => setAll(true)}>
            {t('tray.encoding.more', { count: encodings.length - shown.length })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

/** Around the first letter that is not ASCII, since every encoding agrees on the rest. */
function previewOf(text: string): string {
  const at = text.search(/[^\p{ASCII}]/u);
  const from = Math.max(0, at - 30);
  return text
    .slice(from, from + 110)
    .replace(/\s+/g, ' ')
    .toWellFormed();
}
