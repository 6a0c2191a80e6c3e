// A photograph that every reader can open, written by hand: baseline JPEG, grey, eight by four blocks.
import { createHash } from 'node:crypto';

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

const dcLengths = [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0];
const dcCodes = [
  '00',
  '010',
  '011',
  '100',
  '101',
  '110',
  '1110',
  '11110',
  '111110',
  '1111110',
  '11111110',
  '111111110',
];

/** A grey value after the one before it, then "nothing more in this block". */
function blockBits(difference: number): string {
  const size = difference === 0 ? 0 : Math.abs(difference).toString(2).length;
  const value = difference < 0 ? difference + 2 ** size - 1 : difference;
  return `${dcCodes[size] ?? ''}${size === 0 ? '' : value.toString(2).padStart(size, '0')}0`;
}

function scanOf(greys: readonly number[]): Buffer {
  const bits = greys.map((grey, at) => blockBits(grey - (at === 0 ? 128 : (greys[at - 1] ?? 0)))).join('');
  const bytes = (bits.match(/.{1,8}/g) ?? []).map((byte) => Number.parseInt(byte.padEnd(8, '1'), 2));
  return Buffer.from(bytes.flatMap((byte) => (byte === 0xff ? [0xff, 0] : [byte])));
}

/** Of the wanted size by its comments; its content differs by the label. */
export function photo(label: string, bytes = 2_000): Buffer {
  const greys = [...createHash('sha256').update(label).digest()];
  const head = Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    segment(0xe0, Buffer.from('4a46494600010100000100010000', 'hex')),
  ]);
  const tail = Buffer.concat([
    segment(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 8)])),
    segment(0xc0, Buffer.from([8, 0, 32, 0, 64, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.from([0, ...dcLengths, ...dcCodes.keys()])),
    segment(0xc4, Buffer.from([0x10, 1, ...Array.from({ length: 15 }, () => 0), 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scanOf(greys),
    Buffer.from('ffd9', 'hex'),
  ]);
  const comments: Buffer[] = [];
  for (let left = bytes - head.length - tail.length; left >= 4;) {
    const length = Math.min(left - 4, 65_000);
    comments.push(segment(0xfe, Buffer.alloc(length, `${label} `)));
    left -= length + 4;
  }
  return Buffer.concat([head, ...comments, tail]);
}
