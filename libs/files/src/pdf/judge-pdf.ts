// Whether a PDF only shows something. What could act by itself, or cannot be looked into, is refused.
import type { Rejection } from '@alur/kernel';
import { PDFDocument } from '@cantoo/pdf-lib';
import { fileRefusals } from '../refusals.js';
import { namesIn, nextByte } from './names.js';
import { unpackedObjects } from './streams.js';

export const pagesAllowed = 200;

/** Long enough that no packed picture holds one by chance, so they are looked for everywhere. */
const acting = new Set([
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'XFA',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'Rendition',
  'GoToE',
  'GoToR',
]);

const openBracket = 0x5b;

/** Nothing when it may be kept. */
export async function judgePdf(bytes: Buffer): Promise<Rejection | undefined> {
  if (bytes.subarray(0, 5).toString('latin1') !== '%PDF-' || goesOnBehindItsEnd(bytes)) return fileRefusals.unreadable;
  const written = judgeNames(bytes);
  if (written) return written;
  const objects = unpackedObjects(bytes);
  if (!objects) return fileRefusals.unreadable;
  for (const text of objects) {
    const packed = judgeNames(text);
    if (packed) return packed;
  }
  return judgeStructure(bytes);
}

function judgeNames(bytes: Uint8Array): Rejection | undefined {
  for (const { name, end } of namesIn(bytes)) {
    if (name === 'Encrypt') return fileRefusals.pdfLocked;
    if (acting.has(name)) return fileRefusals.pdfActive;
    // Where a document opens is a place in brackets; anything else is something it does.
    if (name === 'OpenAction' && nextByte(bytes, end) !== openBracket) return fileRefusals.pdfActive;
  }
  return undefined;
}

const endMark = Buffer.from('%%EOF');
const lastOfZip = Buffer.from([0x50, 0x4b, 5, 6]);
/** The longest a zip's last record can be with its comment. */
const zipTail = 65_557;

/** Something else may hang on a document, or begin in it: a page, an archive. */
function goesOnBehindItsEnd(bytes: Buffer): boolean {
  const end = bytes.lastIndexOf(endMark);
  if (end === -1) return true;
  const behind = bytes.subarray(end + endMark.length);
  return !/^[\s\0]*$/.test(behind.toString('latin1')) || bytes.subarray(-zipTail).includes(lastOfZip);
}

/** By a reader that stops at what it does not understand. */
async function judgeStructure(bytes: Buffer): Promise<Rejection | undefined> {
  try {
    const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false });
    const pages = document.getPageCount();
    if (pages > pagesAllowed) return fileRefusals.pdfTooLong;
    return pages === 0 ? fileRefusals.unreadable : undefined;
  } catch (error) {
    return error instanceof Error && /encrypted/i.test(error.message)
      ? fileRefusals.pdfLocked
      : fileRefusals.unreadable;
  }
}
