import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { appearanceAttributes } from '@/components/account/appearance-attributes';
import { preferencesView } from '@/domain/api/preferences';
import { DEFAULT_PREFERENCES } from '@/domain/preferences';

const folder = path.resolve(import.meta.dirname, '../../app/styles');
const css = ['tokens.css', 'base.css', 'claim-states.css', 'media.css', 'appearance.css']
  .map((file) => readFileSync(path.join(folder, file), 'utf8'))
  .join('\n');

describe('what a person chose', () => {
  it('stands on the page as attributes, and says nothing of the theme', () => {
    const { appearance } = DEFAULT_PREFERENCES;
    expect(appearanceAttributes(appearance)).toEqual({
      'data-font': 'serif',
      'data-size': '18',
      'data-spacing': 'normal',
      'data-width': 'normal',
      'data-underlines-only': undefined,
      'data-density': 'cosy',
      'data-motion': undefined,
    });
  });

  const { size, spacing, width, density, font } = preferencesView.shape.appearance.shape;
  const choices = [
    ...size.options.map((each) => ['data-size', String([...each.values][0])]),
    ...spacing.options.map((each) => ['data-spacing', each]),
    ...width.options.map((each) => ['data-width', each]),
    ...density.options.map((each) => ['data-density', each]),
    ...font.options.map((each) => ['data-font', each]),
    ['data-motion', 'reduced'],
  ];
  it.each(choices)('%s="%s" means something in the style sheets, or is the usual look', (name, value) => {
    const usual = Object.entries(appearanceAttributes(DEFAULT_PREFERENCES.appearance));
    if (usual.some(([n, v]) => n === name && v === value)) return;
    expect(css).toContain(`[${name}="${value}"]`);
  });
});
