import { Buffer } from 'node:buffer';
import { crc32, deflateRawSync } from 'node:zlib';
import { centralHeader, endOfCentral, localHeader, method, utf8Flag } from './zip-format.js';

/** Midnight of 1980-01-01, the earliest a ZIP can say: the same files give the same archive, whenever it is made. */
const epoch = { time: 0, date: 0x0021 };

/** Text files by path as one archive, in the order of their paths. */
export function writeZip(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const path of Object.keys(files).sort()) {
    const name = Buffer.from(path, 'utf8');
    const content = Buffer.from(files[path] ?? '', 'utf8');
    const packed = deflateRawSync(content);
    const facts = factsOf({ crc: crc32(content), packed: packed.length, size: content.length, name: name.length });
    const local = Buffer.concat([words(localHeader), facts, name, packed]);
    locals.push(local);
    central.push(Buffer.concat([words(centralHeader), shorts(20), facts, Buffer.alloc(10), words(offset), name]));
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const count = central.length;
  const end = [words(endOfCentral), shorts(0, 0, count, count), words(directory.length, offset), shorts(0)];
  return Buffer.concat([...locals, directory, ...end]);
}

/** What the header of a file and its entry in the directory have in common. */
function factsOf({ crc, packed, size, name }: Readonly<Record<'crc' | 'packed' | 'size' | 'name', number>>): Buffer {
  return Buffer.concat([
    shorts(20, utf8Flag, method.deflated, epoch.time, epoch.date),
    words(crc, packed, size),
    shorts(name, 0),
  ]);
}

function words(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, index) => buffer.writeUInt32LE(number, index * 4));
  return buffer;
}

function shorts(...numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, index) => buffer.writeUInt16LE(number, index * 2));
  return buffer;
}
