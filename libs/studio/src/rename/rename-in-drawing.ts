// Names inside the expressions of a drawing, BPMN or DMN. Everything else of the file stays as it was written, byte for byte.
import { renameNames } from '@alur/expressions';

type Renamed = ReadonlyMap<string, string>;

/** Elements whose text is FEEL, without their prefix. Prose that stands in `text` too belongs to other elements. */
const expressions: ReadonlySet<string> = new Set([
  'conditionExpression',
  'completionCondition',
  'condition',
  'loopCondition',
  'loopCardinality',
  'script',
  'timeDate',
  'timeDuration',
  'timeCycle',
]);
const cells: ReadonlySet<string> = new Set(['inputExpression', 'inputEntry', 'outputEntry', 'literalExpression']);

/** Attributes whose value is FEEL; any other is where it begins with `=`. */
const feelAttributes = /^(?:alur:)?(?:collection|outputElement|correlationKey|source)$/;

const pieces = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<(?:"[^"]*"|'[^']*'|[^>"'])*>|[^<]+/g;

export function renameInDrawing(xml: string, renamed: Renamed): string {
  const open: string[] = [];
  return xml.replace(pieces, (piece) => {
    if (piece.startsWith('<![CDATA['))
      return isFeel(open) ? `<![CDATA[${renameNames(piece.slice(9, -3), renamed)}]]>` : piece;
    if (!piece.startsWith('<')) return isFeel(open) ? renamedText(piece, renamed) : piece;
    if (piece.startsWith('<!') || piece.startsWith('<?')) return piece;
    const name = /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(piece)?.[1] ?? '';
    if (piece.startsWith('</')) {
      open.pop();
      return piece;
    }
    const parent = open.at(-1);
    if (!piece.endsWith('/>')) open.push(name);
    return renamedTag(piece, { isInput: name === 'variable' && parent === 'inputData', renamed });
  });
}

/** The name of a decision's input is a name that something else provides. */
function renamedTag(
  tag: string,
  { isInput, renamed }: { readonly isInput: boolean; readonly renamed: Renamed },
): string {
  return tag.replace(
    /([\w.:-]+)(\s*=\s*)("[^"]*"|'[^']*')/g,
    (written, name: string, equals: string, quoted: string) => {
      const quote = quoted.charAt(0);
      const value = decoded(quoted.slice(1, -1));
      const next =
        isInput && name === 'name'
          ? (renamed.get(value) ?? value)
          : feelAttributes.test(name) || value.startsWith('=')
            ? renamedFeel(value, renamed)
            : value;
      return next === value ? written : `${name}${equals}${quote}${encoded(next, /[&<>"']/g)}${quote}`;
    },
  );
}

function renamedText(text: string, renamed: Renamed): string {
  const value = decoded(text);
  const next = renamedFeel(value, renamed);
  return next === value ? text : encoded(next);
}

function renamedFeel(value: string, renamed: Renamed): string {
  const [, sign = '', source = ''] = /^(\s*=?)([\s\S]*)$/.exec(value) ?? [];
  return sign + renameNames(source, renamed);
}

function isFeel(open: readonly string[]): boolean {
  const [outer, inner] = [open.at(-2) ?? '', open.at(-1) ?? ''];
  return expressions.has(inner) || (inner === 'text' && cells.has(outer));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? entity;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );

/** Quotes are signs of a text too; in a value they would end it. */
const encoded = (text: string, signs = /[&<>]/g): string =>
  text.replace(signs, (sign) => `&${Object.entries(entities).find(([, one]) => one === sign)?.[0] ?? ''};`);
