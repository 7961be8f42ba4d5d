import { svgOf } from './charts/drawing';
import type { Block, Column, ReportDocument, Row, Run } from './document';
import { STYLE } from './html-style';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
const TAG = { strong: 'strong', removed: 'del', added: 'ins', code: 'code' } as const;

function run({ text, lang, dir, mark, to }: Run): string {
  const place = `${lang ? ` lang="${escaped(lang)}"` : ''}${dir ? ` dir="${dir}"` : ''}`;
  const element = mark ? TAG[mark] : place ? 'span' : null;
  const words = element ? `<${element}${place}>${escaped(text)}</${element}>` : escaped(text);
  return to ? `<a href="#${escaped(encodeURIComponent(to))}">${words}</a>` : words;
}

const inline = (runs: readonly Run[]) => runs.map(run).join('');

/** Neighbouring stretches of one passage stand in one element, so that their direction is one too. */
function passage(runs: readonly Run[]): string {
  const [first] = runs;
  if (!first?.lang) return `<blockquote>${inline(runs)}</blockquote>`;
  const inside = runs.map(({ text, mark }) => run({ text, mark })).join('');
  const dir = first.dir ? ` dir="${first.dir}"` : '';
  return `<blockquote lang="${escaped(first.lang)}"${dir}>${inside}</blockquote>`;
}

function row({ id, cells }: Row, numeric: readonly boolean[]): string {
  const [name, ...rest] = cells;
  const others = rest.map(
    (cell, at) => `<td${numeric[at + 1] ? ' class="number"' : ''}>${inline(cell)}</td>`,
  );
  return `<tr${id ? ` id="${escaped(id)}"` : ''}><th scope="row">${inline(name ?? [])}</th>${others.join('')}</tr>`;
}

function table({ caption, columns, rows }: { caption: string; columns: Column[]; rows: Row[] }): string {
  const heads = columns.map(
    ({ name, numeric }) => `<th scope="col"${numeric ? ' class="number"' : ''}>${escaped(name)}</th>`,
  );
  const numeric = columns.map((column) => column.numeric === true);
  const lines = rows.map((each) => row(each, numeric)).join('\n');
  const written = `<table${columns.length > 8 ? ' class="wide"' : ''}><caption>${escaped(caption)}</caption><thead><tr>${heads.join('')}</tr></thead><tbody>\n${lines}\n</tbody></table>`;
  // A wide table scrolls in a frame of its own, which the keyboard can reach.
  return `<div class="frame" role="region" aria-label="${escaped(caption)}" tabindex="0">${written}</div>`;
}

/** A paragraph that runs from right to left as a whole begins on that side. */
const turned = (runs: readonly Run[]) =>
  runs.length > 0 && runs.every(({ dir }) => dir === 'rtl') ? ' dir="rtl"' : '';

function block(part: Block): string {
  switch (part.type) {
    case 'heading':
      return `<h${part.level} id="${escaped(part.id)}">${inline(part.runs)}</h${part.level}>`;
    case 'paragraph':
      return `<p${turned(part.runs)}>${inline(part.runs)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${inline(item)}</li>`).join('')}</ul>`;
    case 'facts': {
      const facts = part.facts.map(({ name, runs }) => `<dt>${escaped(name)}</dt><dd>${inline(runs)}</dd>`);
      return `<dl>${facts.join('')}</dl>`;
    }
    case 'table':
      return table(part);
    case 'chart': {
      const note = part.note ? `<p>${escaped(part.note)}</p>` : '';
      const drawn = svgOf(part.drawing, `${part.caption}. The table below has the same numbers.`);
      const caption = `<figcaption>${escaped(part.caption)}</figcaption>`;
      return `<figure class="chart">${caption}${drawn}${note}</figure>${table(part)}`;
    }
    case 'passages': {
      const sides = part.passages.map(({ label, runs, notes }) => {
        const lines = notes.map((note) => `<li>${inline(note)}</li>`).join('');
        return `<figure><figcaption>${inline(label)}</figcaption>${passage(runs)}<ul>${lines}</ul></figure>`;
      });
      return `<div class="pair">${sides.join('')}</div>`;
    }
  }
}

function contents(document: ReportDocument): string {
  const entries = document.blocks.flatMap((part) =>
    part.type === 'heading' && part.level === 2
      ? [`<li><a href="#${escaped(part.id)}">${inline(part.runs)}</a></li>`]
      : [],
  );
  return `<nav aria-label="Sections"><ul>${entries.join('')}</ul></nav>`;
}

/** The report as one self-contained file: no script, no request, everything escaped. */
export function reportHtml(document: ReportDocument): string {
  const { title, subtitle, draft, withdrawn, leftOut, time } = document;
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`${subtitle}: ${title}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="kicker">${escaped(subtitle)}</p>
<h1 dir="auto">${escaped(title)}</h1>
${[draft, withdrawn].map((line) => (line ? `<p class="draft" role="note">${escaped(line)}</p>\n` : '')).join('')}<p class="time">${escaped(time.label)} ${escaped(time.at)}</p>
${leftOut ? `<p class="time">${escaped(leftOut)}</p>\n` : ''}</header>
${contents(document)}
<main>
${document.blocks.map(block).join('\n')}
</main>
</body>
</html>
`;
}
