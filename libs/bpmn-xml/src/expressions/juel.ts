// Conditions that other tools wrote as `${…}` (JUEL, Jakarta Expression Language 3.0 §1), where FEEL says the same.

const token =
  /\s*(?:(-?\d+(?:\.\d+)?)|("(?:[^"\\]|\\["\\])*"|'(?:[^'\\]|\\['\\])*')|([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)|(&&|\|\||[=!<>]=|[<>!()]))/y;
const comparisons: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['eq', '='],
  ['!=', '!='],
  ['ne', '!='],
  ['<', '<'],
  ['lt', '<'],
  ['<=', '<='],
  ['le', '<='],
  ['>', '>'],
  ['gt', '>'],
  ['>=', '>='],
  ['ge', '>='],
]);
const words = new Set(['and', 'or', 'not', 'eq', 'ne', 'lt', 'le', 'gt', 'ge', 'div', 'mod', 'empty', 'instanceof']);
/** Names FEEL would read as its own word. */
const feelWords = new Set([
  'if',
  'then',
  'else',
  'for',
  'in',
  'return',
  'some',
  'every',
  'satisfies',
  'between',
  'function',
]);

/** FEEL for a comparison or boolean combination of variables and literals; `undefined` for anything richer. */
export function feelFromJuel(source: string): string | undefined {
  const inner = /^[$#]\{([^{}]*)\}$/.exec(source)?.[1];
  const tokens = inner === undefined ? undefined : tokensOf(inner);
  if (!tokens) return undefined;
  const reader = new JuelReader(tokens);
  const feel = reader.either();
  return reader.isAtEnd ? feel : undefined;
}

function tokensOf(text: string): readonly string[] | undefined {
  const found: string[] = [];
  token.lastIndex = 0;
  for (let end = 0; text.slice(end).trim() !== ''; end = token.lastIndex) {
    const match = token.exec(text);
    if (!match) return undefined;
    found.push(match[0].trim());
  }
  return found;
}

class JuelReader {
  private at = 0;

  constructor(private readonly tokens: readonly string[]) {}

  get isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  either(): string | undefined {
    return this.joined(['||', 'or'], 'or', () => this.both());
  }

  private both(): string | undefined {
    return this.joined(['&&', 'and'], 'and', () => this.comparison());
  }

  private joined(signs: readonly string[], word: string, part: () => string | undefined): string | undefined {
    let feel = part();
    while (feel !== undefined && this.take(signs)) {
      const next = part();
      feel = next === undefined ? undefined : `${feel} ${word} ${next}`;
    }
    return feel;
  }

  private comparison(): string | undefined {
    const left = this.operand();
    const sign = this.take([...comparisons.keys()]);
    if (left === undefined || sign === undefined) return left;
    const right = this.operand();
    return right === undefined ? undefined : `${left} ${comparisons.get(sign) ?? sign} ${right}`;
  }

  private operand(): string | undefined {
    if (this.take(['!', 'not'])) {
      const negated = this.operand();
      return negated === undefined ? undefined : `not(${negated})`;
    }
    if (this.take(['('])) {
      const inner = this.either();
      return inner !== undefined && this.take([')']) ? `(${inner})` : undefined;
    }
    const next = this.tokens[this.at];
    if (next === undefined || /^[&|=!<>()]/.test(next) || words.has(next) || feelWords.has(next)) return undefined;
    this.at += 1;
    return next.startsWith("'") ? `"${next.slice(1, -1).replaceAll("\\'", "'").replaceAll('"', '\\"')}"` : next;
  }

  private take(signs: readonly string[]): string | undefined {
    const next = this.tokens[this.at];
    if (next === undefined || !signs.includes(next)) return undefined;
    this.at += 1;
    return next;
  }
}
