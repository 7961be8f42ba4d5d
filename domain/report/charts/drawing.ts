/*
 * A drawing as a tree of elements, so that the exported file, the page typeset from it and the screen draw the same
 * without anyone's words ever being markup. Ink is `currentColor`: it follows the theme, and print.
 */

export type SvgTag = 'g' | 'rect' | 'line' | 'path' | 'circle' | 'text' | 'defs' | 'pattern';

export type SvgNode = {
  tag: SvgTag;
  attributes: Readonly<Record<string, string | number>>;
  children?: readonly SvgNode[];
  text?: string;
};

/** Measures in CSS pixels at its natural size. */
export type Drawing = { width: number; height: number; nodes: readonly SvgNode[] };

export const node = (
  tag: SvgTag,
  attributes: SvgNode['attributes'],
  children?: readonly SvgNode[],
): SvgNode => ({ tag, attributes, ...(children ? { children } : {}) });

export const words = (text: string, attributes: SvgNode['attributes']): SvgNode => ({
  tag: 'text',
  attributes: { fill: 'currentColor', 'font-size': 12, ...attributes },
  text,
});

/** Text cut to about so many pixels at the size of labels, never inside a character. */
export function fitted(text: string, pixels: number): string {
  const most = Math.max(3, Math.floor(pixels / 6.4));
  const characters = [...text.replace(/\s+/g, ' ').trim()];
  return characters.length <= most
    ? characters.join('')
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
/** XML 1.0 has no place for control characters. */
const CONTROL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
const escaped = (text: string) =>
  text.replace(CONTROL, '\ufffd').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

function written({ tag, attributes, children, text }: SvgNode): string {
  const named = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inside = text === undefined ? (children ?? []).map(written).join('') : escaped(text);
  return `<${tag}${named.join('')}>${inside}</${tag}>`;
}

/**
 * The drawing as SVG.
 * @param label what is read out in its place
 * @param family fonts, where the file is not read by a page that has its own
 */
export function svgOf({ width, height, nodes }: Drawing, label: string, family?: string): string {
  const font = family ? ` font-family="${escaped(family)}"` : '';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(label)}"${font}>${nodes.map(written).join('')}</svg>`;
}

/** Whole pixels and tenths: equal data gives equal bytes. */
export const px = (value: number) => Math.round(value * 10) / 10;
