// Numbers are IEEE doubles cleaned of binary dust: 0.1 + 0.2 is 0.3. Whole numbers are exact up to 2^53, decimals to 15 digits.
// DMN 1.5 §10.3.2.3.1 asks for 34 digits; rupiah, areas and percentages need no more than these.

/** Digits a double always keeps of a decimal number. */
const exactDigits = 15;
/** A text so much shorter at 15 digits is what the author meant; 1/3 stays as it is. */
const dust = 3;

/** The number without dust; null when it is none (overflow, 0/0). */
export function tidy(value: number): number | null {
  if (Number.isInteger(value)) return value === 0 ? 0 : value;
  if (!Number.isFinite(value)) return null;
  const shown = String(value);
  if (shown.length <= exactDigits) return value;
  const short = Number(value.toPrecision(exactDigits));
  return shown.length - String(short).length >= dust ? short : value;
}

/** Plain decimal notation, never an exponent. */
export function numberText(value: number): string {
  const shown = String(value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(shown);
  if (!match) return shown;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const point = whole.length + Number(power);
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return (
    sign + (point >= digits.length ? digits.padEnd(point, '0') : `${digits.slice(0, point)}.${digits.slice(point)}`)
  );
}

export type Rounding = 'up' | 'down' | 'half-up' | 'half-down' | 'half-even' | 'floor' | 'ceiling';

/** Rounds the decimal text of the number, so that 1.005 at two digits is 1.01 when half goes up. `scale` may be negative. */
export function roundTo(value: number, scale: number, mode: Rounding): number | null {
  const shifted = shift(value, scale);
  if (!Number.isFinite(shifted)) return value;
  return tidy(shift(roundWhole(shifted, mode), -scale));
}

/** Moves the decimal point of the text, not of the binary fraction. */
function shift(value: number, places: number): number {
  const [mantissa = '0', power = '0'] = String(value).split('e');
  return Number(`${mantissa}e${String(Number(power) + places)}`);
}

function roundWhole(value: number, mode: Rounding): number {
  const floor = Math.floor(value);
  const part = value - floor;
  if (part === 0) return value;
  const away = value > 0 ? floor + 1 : floor;
  const toward = value > 0 ? floor : floor + 1;
  const nearest = part < 0.5 ? floor : floor + 1;
  switch (mode) {
    case 'floor':
      return floor;
    case 'ceiling':
      return floor + 1;
    case 'up':
      return away;
    case 'down':
      return toward;
    case 'half-up':
      return part === 0.5 ? away : nearest;
    case 'half-down':
      return part === 0.5 ? toward : nearest;
    case 'half-even':
      return part === 0.5 ? (floor % 2 === 0 ? floor : floor + 1) : nearest;
  }
}
