import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColourName } from './colours.js';
import { colours } from './colours.js';

const sheets = [
  'base',
  'shell',
  'buttons',
  'parts',
  'forms',
  'lists',
  'catalogue',
  'pages',
  'baton',
  'baton-parallel',
  'correction',
  'own-data',
  'print',
] as const;

/**
 * The one stylesheet of the portal with the city's colours. Colours are custom properties; before each use stands the same
 * declaration with the plain value, for the WebViews of old Android phones that do not know custom properties.
 */
export function stylesheet(tokens: Readonly<Record<string, string>>, directory: string): string {
  const chosen = colours(tokens);
  const root = `:root{${Object.entries(chosen)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')}}`;
  const source = sheets.map((sheet) => readFileSync(join(directory, 'css', `${sheet}.css`), 'utf8')).join('\n');
  return root + withPlainValues(squeezed(source), chosen);
}

/** Without comments and the spaces that only people need. */
const squeezed = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,])\s*/g, '$1')
    .replace(/([{;][a-z-]+): /g, '$1:')
    .replace(/;}/g, '}')
    .trim();

const withPlainValues = (css: string, chosen: Readonly<Record<ColourName, string>>): string =>
  css.replace(/([{;])([a-z-]+:[^;{}]*var\(--[^;{}]*)/g, (_, before: string, declaration: string) => {
    const plain = declaration.replace(
      /var\(--([a-z-]+)\)/g,
      (whole, name: string) => chosen[name as ColourName] ?? whole,
    );
    return `${before}${plain};${declaration}`;
  });
