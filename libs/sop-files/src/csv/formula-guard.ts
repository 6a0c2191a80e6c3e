// A spreadsheet program computes what begins like a formula, also in a CSV file: such text is written with an apostrophe.

const likeFormula = /^[=+\-@\t\r]/;

export const guarded = (text: string): string =>
  likeFormula.test(text) || /^'[=+\-@\t\r']/.test(text) ? `'${text}` : text;

export const withoutGuard = (text: string): string =>
  text.startsWith("'") && /^'['=+\-@\t\r]/.test(text) ? text.slice(1) : text;
