type Fold = { folded: boolean; active: string | null; label: (count: number) => string };

/**
 * Folds runs of two and more excluded claims to one line, by attributes that the style sheet reads: no word is taken from
 * the document, so the text of the article stays the stored text and stays findable. A run that holds the active claim
 * stays open. React knows nothing of these attributes; call it again after whatever may have changed a claim.
 */
export function foldExcluded(root: HTMLElement, { folded, active, label }: Fold): void {
  for (const old of root.querySelectorAll('[data-folded]')) {
    old.removeAttribute('data-folded');
    old.removeAttribute('data-fold-label');
  }
  if (!folded) return;
  for (const run of runsOf(root)) {
    const claims = new Set(run.map((stretch) => stretch.dataset.claim));
    if (claims.size < 2 || (active !== null && claims.has(active))) continue;
    for (const stretch of run) stretch.dataset.folded = '';
    const [first] = run;
    if (first) first.dataset.foldLabel = label(claims.size);
    // Paragraphs that hold nothing else take no room, nor do the distances before them.
    const open = first?.closest('.article-block');
    for (const block of new Set(run.map((stretch) => stretch.closest<HTMLElement>('.article-block')))) {
      if (!block || block === open || !isFolded(block)) continue;
      block.dataset.folded = '';
    }
  }
}

const isExcluded = ({ dataset }: HTMLElement) =>
  dataset.kind === 'excluded' && dataset.suggested === undefined;

/** Stretches of excluded claims that follow each other with no other claim between. */
function runsOf(root: HTMLElement): HTMLElement[][] {
  const runs: HTMLElement[][] = [];
  let run: HTMLElement[] = [];
  for (const stretch of root.querySelectorAll<HTMLElement>('[data-claim]')) {
    if (isExcluded(stretch)) run.push(stretch);
    else if (run.length > 0) {
      runs.push(run);
      run = [];
    }
  }
  return run.length > 0 ? [...runs, run] : runs;
}

/** Whether a paragraph holds words of folded claims and white space only. */
function isFolded(block: HTMLElement): boolean {
  const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = words.nextNode(); node; node = words.nextNode())
    if (node.textContent?.trim() && !node.parentElement?.closest('[data-folded]')) return false;
  return true;
}
