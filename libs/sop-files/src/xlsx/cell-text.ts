// The text a person sees in a cell: formulas by their last result, dates and durations in words that the table reader knows.
import type { Cell, CellValue } from 'exceljs';

export function cellText(cell: Cell): string {
  const text = withUnit(valueText(cell.value), cell.numFmt);
  return isWingdings(cell) ? (wingdings[text] ?? text) : text;
}

function valueText(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(12)));
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return valueText(value.text);
  if ('error' in value) return '';
  if ('formula' in value || 'sharedFormula' in value) return valueText(value.result);
  return '';
}

/** Excel keeps a duration as a day near the beginning of its calendar. */
const firstYearOfDates = 1901;

function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  if (date.getUTCFullYear() >= firstYearOfDates) return date.toISOString().slice(0, 10);
  const minutes = Math.round((date.getTime() - Date.UTC(1899, 11, 30)) / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [...(hours > 0 ? [`${hours} jam`] : []), ...(rest > 0 ? [`${rest} menit`] : [])].join(' ');
}

/** A number shown as `15 menit` by its format is the number 15 in the file. */
function withUnit(text: string, format: string | undefined): string {
  const [, unit] = /^[#0.,]+\s*\\?\s*"\s*([^"]+)"$/.exec(format ?? '') ?? [];
  return unit === undefined || !/^\d/.test(text) ? text : `${text} ${unit.trim()}`;
}

const isWingdings = (cell: Cell): boolean => cell.font?.name?.startsWith('Wingdings') === true;

/** Letters that Wingdings shows as marks. */
const wingdings: Readonly<Record<string, string>> = {
  u: '◆',
  ü: '✓',
  û: '✗',
  n: '■',
  l: '●',
  o: '□',
  q: '□',
  P: '✓',
  O: '✗',
};
