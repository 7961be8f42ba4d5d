import { strToU8, type Zippable, zipSync } from 'fflate';

/** Documents for tests, made here byte by byte. */

const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** A Word document: the first paragraph is its title. */
export function wordFile(paragraphs: readonly string[], more: Zippable = {}): Uint8Array {
  const written = paragraphs.map((words, i) => {
    const style = i === 0 ? '<w:pPr><w:pStyle w:val="Title"/></w:pPr>' : '';
    return `<w:p>${style}<w:r><w:t>${escaped(words)}</w:t></w:r></w:p>`;
  });
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/styles.xml': strToU8(
      '<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>',
    ),
    'word/document.xml': strToU8(
      `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${written.join('')}</w:body></w:document>`,
    ),
    ...more,
  });
}

/** A PDF of one page, with lines and how far below the first each stands; without any it is a scan without a picture. */
export function pdfFile(lines: readonly (readonly [string, number])[]): Uint8Array {
  const shown = lines.map(([words, below]) => `1 0 0 1 40 ${700 - below} Tm (${words}) Tj`);
  const stream = lines.length > 0 ? `BT /F1 12 Tf ${shown.join(' ')} ET` : '0 0 m 10 10 l S';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  return strToU8(
    `%PDF-1.4\n${objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join('')}trailer<</Root 1 0 R>>`,
    true,
  );
}
