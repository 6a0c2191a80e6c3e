// The names (`/JavaScript`) that stand in a piece of PDF, however they are written.

const slash = 0x2f;
const hash = 0x23;

/** Ends of a name: white space and delimiters, ISO 32000-1 §7.2.2. */
const isEnd = new Set(
  [0, 9, 10, 12, 13, 32, ...'()<>[]{}/%'].map((one) => (typeof one === 'string' ? one.charCodeAt(0) : one)),
);

/** Longer ones are no name that we look for. */
const longest = 128;

export interface FoundName {
  readonly name: string;
  /** Behind its last byte. */
  readonly end: number;
}

/** Each name, `#xx` written out; where names stand is not asked, so that no bracket left open can hide one. */
export function* namesIn(bytes: Uint8Array): Generator<FoundName> {
  for (let at = bytes.indexOf(slash); at !== -1; at = bytes.indexOf(slash, at + 1)) {
    let name = '';
    let end = at + 1;
    for (; end < bytes.length && name.length < longest; end += 1) {
      const byte = bytes[end] ?? 0;
      if (isEnd.has(byte)) break;
      const coded = byte === hash ? hexOf(bytes[end + 1], bytes[end + 2]) : undefined;
      name += String.fromCharCode(coded ?? byte);
      if (coded !== undefined) end += 2;
    }
    if (name !== '') yield { name, end };
  }
}

function hexOf(high: number | undefined, low: number | undefined): number | undefined {
  if (high === undefined || low === undefined) return undefined;
  const text = String.fromCharCode(high, low);
  return /^[0-9a-f]{2}$/i.test(text) ? Number.parseInt(text, 16) : undefined;
}

/** What stands next, white space and comments left out. */
export function nextByte(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x25) while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at += 1;
    else if (byte !== 0 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 32) return byte;
  }
  return undefined;
}
