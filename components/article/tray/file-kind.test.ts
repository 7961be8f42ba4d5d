import { describe, expect, it } from 'vitest';
import { fileTrouble } from '@/components/article/tray/file-kind';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('what stands in the way of reading a file', () => {
  it.each([
    ['ferry.txt', 'The ferry left.', null],
    ['FERRY.MD', '# The ferry', null],
    ['ferry.txt', '', 'empty-file'],
    ['scan.pdf', '%PDF-1.7 …', 'pdf'],
    ['scan.txt', '%PDF-1.7 …', 'mislabelled'],
    ['scan.pdf', 'plain text', 'mislabelled'],
    ['ferry.docx', 'PK\u0003\u0004…', 'docx'],
    ['ferry.docx', 'plain text', 'mislabelled'],
    ['ferry.txt', 'PK\u0003\u0004…', 'mislabelled'],
    ['page.html', '<p>The ferry', 'html'],
    ['page.txt', '<!DOCTYPE html><html>', 'html'],
    ['photo.txt', '\u0089PNG\r\n', 'mislabelled'],
    ['photo.png', '\u0089PNG\r\n', 'other-type'],
    ['ferry.csv', 'a,b', 'other-type'],
    ['ferry', 'The ferry left.', 'other-type'],
  ])('%s holding %j', (name, content, trouble) => {
    expect(fileTrouble(name, bytes(content))).toBe(trouble);
  });

  it('is its size', () => {
    expect(fileTrouble('ferry.txt', new Uint8Array(10_000_001))).toBe('too-large');
  });
});
