import { describe, expect, it } from 'vitest';
import { fileKind } from '@/components/article/tray/file-kind';

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

describe('what a file is, or what stands in the way of reading it', () => {
  it.each([
    ['ferry.txt', 'The ferry left.', 'text'],
    ['FERRY.MD', '# The ferry', 'text'],
    ['ferry.txt', '', 'empty-file'],
    ['scan.pdf', '%PDF-1.7 …', 'pdf'],
    ['scan.txt', '%PDF-1.7 …', 'mislabelled'],
    ['scan.pdf', 'plain text', 'mislabelled'],
    ['ferry.docx', 'PK\u0003\u0004…', 'docx'],
    ['ferry.docx', 'plain text', 'mislabelled'],
    ['ferry.txt', 'PK\u0003\u0004…', 'mislabelled'],
    ['page.html', '<p>The ferry', 'html'],
    ['page.htm', '<!DOCTYPE html><html>', 'html'],
    ['page.txt', '<!DOCTYPE html><html>', 'mislabelled'],
    ['page.docx', '<!DOCTYPE html><html>', 'mislabelled'],
    ['page.html', '%PDF-1.7 …', 'mislabelled'],
    ['sheet.xlsx', 'PK\u0003\u0004…', 'other-type'],
    ['photo.txt', '\u0089PNG\r\n', 'mislabelled'],
    ['photo.png', '\u0089PNG\r\n', 'other-type'],
    ['ferry.csv', 'a,b', 'other-type'],
    ['ferry', 'The ferry left.', 'other-type'],
  ])('%s holding %j', (name, content, is) => {
    expect(Object.values(fileKind(name, bytes(content)))).toEqual([is]);
  });

  it('is its size', () => {
    expect(fileKind('ferry.txt', new Uint8Array(10_000_001))).toEqual({ trouble: 'too-large' });
  });
});
