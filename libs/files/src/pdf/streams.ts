// Where streams of a PDF begin, and what is packed into those that hold objects.
import { inflateSync } from 'node:zlib';
import { namesIn } from './names.js';

interface PdfStream {
  /** Names of its dictionary and of whatever stands between it and the stream before. */
  readonly around: ReadonlySet<string>;
  /** Names since the last `obj`, as a rule of its dictionary alone. */
  readonly own: ReadonlySet<string>;
  readonly body: Uint8Array;
}

const begin = Buffer.from('stream');
const end = Buffer.from('endstream');
const object = Buffer.from('obj');
/** Of one document; two hundred pages have a tenth of it. */
const streamsAllowed = 50_000;

const namesOf = (bytes: Uint8Array): ReadonlySet<string> => new Set([...namesIn(bytes)].map(({ name }) => name));

/** Wherever the word stands, so that no comment or wrong length can hide one; no table of the file is believed. */
function streamsIn(bytes: Buffer): readonly PdfStream[] | undefined {
  const streams: PdfStream[] = [];
  let from = 0;
  for (let word = bytes.indexOf(begin); word !== -1; word = bytes.indexOf(begin, word + begin.length)) {
    const before = bytes.subarray(from, word);
    from = word + begin.length;
    if (before.subarray(-3).toString('latin1') === 'end') continue;
    if (streams.length >= streamsAllowed) return undefined;
    const stop = bytes.indexOf(end, from);
    streams.push({
      around: namesOf(before),
      own: namesOf(before.subarray(Math.max(0, before.lastIndexOf(object)))),
      body: bytes.subarray(afterLine(bytes, from), stop === -1 ? bytes.length : stop),
    });
  }
  return streams;
}

const afterLine = (bytes: Buffer, at: number): number => {
  if (bytes[at] === 13 && bytes[at + 1] === 10) return at + 2;
  return bytes[at] === 10 || bytes[at] === 13 ? at + 1 : at;
};

/** A stream of objects says so, or at least where the first of them begins. */
const holdsObjects = ({ around, own }: PdfStream): boolean => around.has('ObjStm') || own.has('First');
/** What stands between may be meant by these two names; then failing to unpack it says nothing. */
const mayHoldObjects = ({ around }: PdfStream): boolean => around.has('First') && around.has('N');
/** Where objects lie: nothing is read there, but the reader behind us unpacks it. */
const holdsPlaces = ({ around }: PdfStream): boolean => around.has('XRef');

const otherFilters =
  'ASCIIHexDecode AHx ASCII85Decode A85 LZWDecode LZW RunLengthDecode RL Crypt JBIG2Decode DCTDecode DCT JPXDecode CCITTFaxDecode CCF'.split(
    ' ',
  );
/** Of all of them together, unpacked. */
const unpackedBytes = 33_554_432;

/** The objects' text, unpacked; nothing when it is packed as nobody packs it, or is more than any document needs. */
export function unpackedObjects(bytes: Buffer): readonly Uint8Array[] | undefined {
  const texts: Uint8Array[] = [];
  let left = unpackedBytes;
  const streams = streamsIn(bytes);
  if (!streams) return undefined;
  for (const stream of streams) {
    const isSure = holdsObjects(stream) || holdsPlaces(stream);
    if (!isSure && !mayHoldObjects(stream)) continue;
    const text = unpacked(stream, left);
    if (text) {
      texts.push(text);
      left -= text.byteLength;
    } else if (isSure) return undefined;
    if (left <= 0) return undefined;
  }
  return texts;
}

function unpacked({ around, body }: PdfStream, most: number): Uint8Array | undefined {
  if (otherFilters.some((name) => around.has(name))) return undefined;
  if (!around.has('FlateDecode') && !around.has('Fl')) return body;
  try {
    return inflateSync(body, { maxOutputLength: Math.max(1, most) });
  } catch {
    return undefined;
  }
}
