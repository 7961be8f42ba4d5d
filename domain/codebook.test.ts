import { describe, expect, it } from 'vitest';
import { codebookEntries, DECISION_PATH, notesOf, withNotes } from '@/domain/codebook';
import { JUDGED_KINDS } from '@/domain/kind';

const nothing = notesOf(undefined);

describe('the codebook', () => {
  it('has a place in the path for every kind', () => {
    expect([...DECISION_PATH].sort()).toEqual([...JUDGED_KINDS].sort());
  });

  it('says of each kind what it is, with three examples and two that are another', () => {
    for (const entry of codebookEntries(nothing)) {
      expect(entry.definition.length, entry.kind).toBeGreaterThan(20);
      expect(new Set(entry.examples).size, entry.kind).toBe(3);
      expect(new Set(entry.nonExamples.map(({ text }) => text)).size, entry.kind).toBe(2);
      expect(entry.question.endsWith('?'), entry.kind).toBe(true);
    }
  });

  it('uses no passage as an example of two kinds', () => {
    const passages = codebookEntries(nothing).flatMap(({ examples, nonExamples }) => [
      ...examples,
      ...nonExamples.map(({ text }) => text),
    ]);
    expect(new Set(passages).size).toBe(passages.length);
  });
});

describe('the notes of a review', () => {
  const one = withNotes(nothing, { opinion: { note: ' Value words. ', examples: ['a', ' a ', '', 'b'] } });

  it('raise the version with every change, and are tidied', () => {
    expect(one).toEqual({ version: 2, notes: { opinion: { note: 'Value words.', examples: ['a', 'b'] } } });
    expect(withNotes(one, { opinion: { note: 'Other', examples: [] } }).version).toBe(3);
  });

  it('stay what they are when nothing changes', () => {
    expect(withNotes(one, {})).toBe(one);
    expect(withNotes(one, { opinion: { note: 'Value words.', examples: ['a', 'b'] } })).toBe(one);
  });

  it('keep the other kinds, and lose a kind that is emptied', () => {
    const two = withNotes(one, { excluded: { note: 'Bylines.', examples: [] } });
    expect(Object.keys(two.notes)).toEqual(['opinion', 'excluded']);
    expect(withNotes(two, { opinion: { note: '', examples: [] } }).notes).toEqual({
      excluded: { note: 'Bylines.', examples: [] },
    });
  });

  it('stand beside the definitions, which they cannot change', () => {
    const entry = codebookEntries(one).find(({ kind }) => kind === 'opinion');
    expect(entry?.notes.note).toBe('Value words.');
    expect(entry?.definition).toBe(codebookEntries(nothing).find((e) => e.kind === 'opinion')?.definition);
  });
});
