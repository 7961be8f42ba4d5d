import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { Download } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect } from './story';

/** Is there Poppler to read a PDF with? Where every story must run, its lack is an error. */
export const readsPdf = (() => {
  if (process.env.CI) return true;
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** The words of a PDF, line by line as they stand on the page. */
export async function readPdf(download: Download): Promise<string> {
  expect(await download.failure()).toBeNull();
  const file = await download.path();
  expect((await readFile(file)).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  return readsPdf ? execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }) : '';
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const plain = (xml: string) =>
  xml.replace(/<[^>]+>/g, '').replace(/&(lt|gt|quot|apos|amp);/g, (_, name: string) => ENTITIES[name] ?? '');

async function partsOf(download: Download): Promise<Record<string, string>> {
  expect(await download.failure()).toBeNull();
  const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part)]));
}

/** The paragraphs of a Word document; the cells of a table are paragraphs too. */
export async function readDocx(download: Download): Promise<string[]> {
  const body = (await partsOf(download))['word/document.xml'] ?? '';
  return [...body.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => plain(paragraph));
}

/** The names of the sheets of a workbook, and all its words. */
export async function readXlsx(download: Download): Promise<{ sheets: string[]; text: string }> {
  const parts = await partsOf(download);
  const sheets = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return {
    sheets: sheets.map(([, name = '']) => name),
    text: Object.entries(parts)
      .filter(([name]) => name.startsWith('xl/'))
      .map(([, part]) => plain(part.replaceAll('</t>', ' ')))
      .join('\n'),
  };
}
