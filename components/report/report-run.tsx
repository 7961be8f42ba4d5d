import type { ReactNode } from 'react';
import type { Run } from '@/domain/report/document';

const LOOKS = {
  strong: 'font-semibold',
  removed: 'diff-removed',
  added: 'diff-added',
  code: 'font-mono text-xs [overflow-wrap:anywhere]',
} as const;
const ELEMENTS = { strong: 'strong', removed: 'del', added: 'ins', code: 'code' } as const;

function words({ text, lang, dir, mark }: Run): ReactNode {
  if (!mark && !lang && !dir) return text;
  const Element = mark ? ELEMENTS[mark] : 'span';
  return (
    <Element lang={lang} dir={dir} className={mark ? LOOKS[mark] : undefined}>
      {text}
    </Element>
  );
}

/** Runs of the report's document, in order. `bare`: language and direction stand on an element around them already. */
export function ReportRuns({ runs, bare = false }: { runs: readonly Run[]; bare?: boolean }) {
  let offset = 0;
  return runs.map((run) => {
    const key = offset;
    offset += run.text.length + 1;
    const shown = words(bare ? { text: run.text, mark: run.mark } : run);
    return run.to ? (
      <a key={key} href={`#${run.to}`} className="text-primary underline underline-offset-2">
        {shown}
      </a>
    ) : (
      <span key={key}>{shown}</span>
    );
  });
}
