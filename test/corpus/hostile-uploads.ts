// Files that people with bad intentions send, built here so that none of them lies in the repository.
import { deflateSync } from 'node:zlib';
import { eicar } from '@alur/testing';
import { packedObjects, samplePdf } from '../../libs/files/src/samples/sample-pdf.js';
import { samplePng } from '../../libs/files/src/samples/sample-png.js';
import { photo } from '../support/photo.js';

export interface HostileFile {
  readonly what: string;
  readonly name: string;
  readonly declared: string;
  readonly bytes: Buffer;
  /** What may not be left of it where it is kept all the same. */
  readonly payload?: string;
}

const page = '<html><script>alert(document.cookie)</script></html>';
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const archive = Buffer.concat([
  Buffer.from('PK\x03\x04'),
  Buffer.from('META-INF/MANIFEST.MF'),
  Buffer.from('PK\x05\x06'),
  Buffer.alloc(18),
]);
const jpeg = (label: string, bytes?: number): Buffer => photo(label, bytes);

const as = (
  what: string,
  [name, declared]: readonly [string, string],
  bytes: Buffer,
  payload?: string,
): HostileFile => ({ what, name, declared, bytes, ...(payload === undefined ? {} : { payload }) });

const picture = ['foto.jpg', 'image/jpeg'] as const;
const drawing = ['gambar.png', 'image/png'] as const;
const document = ['surat.pdf', 'application/pdf'] as const;
const disguises = [picture, drawing, document];

/** What other programs call by one of our names. */
const strangers: readonly (readonly [string, Buffer])[] = [
  ['a Windows program', Buffer.from('MZ\x90\0'.padEnd(600, '\0'), 'latin1')],
  ['a Linux program', Buffer.from('\x7fELF\x02\x01\x01'.padEnd(600, '\0'), 'latin1')],
  ['a shell script', Buffer.from('#!/bin/sh\nrm -rf /\n')],
  ['a page of the web', Buffer.from(`<!doctype html>${page}`)],
  ['a drawing with a script', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>`)],
  ['an archive', archive],
  ['a GIF that is an archive', Buffer.concat([Buffer.from('GIF89a'), archive])],
  ['a packed file', Buffer.from('1f8b0800000000000003', 'hex')],
  ['an office document of old', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1_200, '0'), 'hex')],
  ['rich text', Buffer.from('{\\rtf1\\ansi test}')],
  ['the sample virus', Buffer.from(eicar)],
  ['nothing', Buffer.alloc(0)],
  ['zeros', Buffer.alloc(5_000)],
  ['XML that reads a file', Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>')],
  ['PostScript', Buffer.from('%!PS-Adobe-3.0\n(%pipe%id) (w) file')],
  ['a WebP', Buffer.concat([Buffer.from('RIFF\x24\0\0\0WEBPVP8 ', 'latin1'), Buffer.alloc(60)])],
  ['a TIFF', Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(60)])],
  ['a BMP', Buffer.concat([Buffer.from('BM'), Buffer.alloc(80)])],
  ['an icon', Buffer.concat([Buffer.from('00000100', 'hex'), Buffer.alloc(80)])],
  ['a film', Buffer.concat([Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), Buffer.alloc(80)])],
];

const pdfs: readonly (readonly [string, Buffer])[] = [
  ['a script when it opens', samplePdf({ catalogue: `/OpenAction ${script}` })],
  ['an action when it opens', samplePdf({ catalogue: '/OpenAction 10 0 R', objects: ['<< /S /URI /URI (x) >>'] })],
  ['a script by name', samplePdf({ catalogue: '/Names << /JavaScript 10 0 R >>', objects: ['<< >>'] })],
  ['a script at a page', samplePdf({ objects: [`<< /AA << /O ${script} >> >>`] })],
  ['a program', samplePdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] })],
  ['a file inside', samplePdf({ objects: ['<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream'] })],
  ['an XFA form', samplePdf({ catalogue: '/AcroForm << /XFA [] >>' })],
  ['a form that sends', samplePdf({ objects: ['<< /S /SubmitForm /F (http://x) >>'] })],
  ['a film', samplePdf({ objects: ['<< /Subtype /RichMedia >>'] })],
  ['a password', samplePdf({ trailer: '/Encrypt 10 0 R', objects: ['<< /Filter /Standard /V 1 >>'] })],
  ['201 pages', samplePdf({ pages: 201 })],
  ['a page of the web behind it', Buffer.concat([samplePdf(), Buffer.from(page)])],
  ['an archive behind it', Buffer.concat([samplePdf(), archive])],
  ['an archive before its end', Buffer.concat([samplePdf(), archive, Buffer.from('\n%%EOF\n')])],
  ['something before it', Buffer.concat([Buffer.from('GIF89a'), samplePdf()])],
  ['only its head', Buffer.from('%PDF-1.7\n')],
  ['its end cut off', samplePdf().subarray(0, 250)],
  ['a ring of pages', Buffer.from(samplePdf().toString('latin1').replace('[3 0 R]', '[2 0 R]'), 'latin1')],
  [
    'objects packed twice',
    samplePdf({ objects: [packedObjects([script], { filter: '/Filter [/A85 /FlateDecode]' })] }),
  ],
  ['a flood in its objects', samplePdf({ objects: [flood()] })],
];

function flood(): string {
  const packed = deflateSync(Buffer.alloc(48 * 1_048_576));
  return `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${String(packed.length)} >>\nstream\n${packed.toString('latin1')}\nendstream`;
}

/** Each name of something that acts, plain and in other letters, written openly and packed. */
const hiddenNames = [
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'XFA',
  'RichMedia',
  'SubmitForm',
  'ImportData',
  'GoToE',
].flatMap((name) => {
  const coded = [...name].map((letter) => `#${letter.charCodeAt(0).toString(16)}`);
  const half = [...name].map((letter, at) => (at % 2 === 0 ? letter : (coded[at] ?? ''))).join('');
  return [name, coded.join(''), half].flatMap((written): readonly (readonly [string, Buffer])[] => [
    [`/${written} openly`, samplePdf({ objects: [`<< /S /${written} >>`] })],
    [`/${written} packed`, samplePdf({ objects: [packedObjects([`<< /S /${written} >>`])] })],
  ]);
});

const names = [
  '../../../etc/cron.d/x.jpg',
  '..\\..\\windows\\x.jpg',
  '/etc/passwd.jpg',
  'C:\\x.jpg',
  'foto\u202Egpj.jpg',
  'foto\u0000.jpg',
  'foto\r\nX-Evil: 1.jpg',
  `${'a'.repeat(5_000)}.jpg`,
  '<img src=x onerror=alert(1)>.jpg',
  "'; DROP TABLE stored_file; --.jpg",
  '%2e%2e%2fx.jpg',
  'CON.jpg',
  '.jpg',
  '\u200B\u200B.jpg',
];
const wrongNames = [
  'x.exe',
  'x.jpg.exe',
  'x.html',
  'x.svg',
  'x.php',
  'x.pdf',
  'x.png',
  'x.jpg.js',
  'x.jpg\u202Efdp.scr',
];
const wrongTypes = ['text/html', 'image/svg+xml', 'application/pdf', 'image/png', 'application/x-msdownload'];

/** As a bad line leaves them: the last fifth may be nothing but marks of its end. */
const cuts = (whole: Buffer): readonly Buffer[] =>
  Array.from({ length: 16 }, (_, at) => whole.subarray(0, Math.floor((whole.length * (at + 1)) / 20)));

/** More than two hundred; none of them may be kept as it came. */
export const hostileFiles = (): readonly HostileFile[] => [
  ...strangers.flatMap(([what, bytes]) => disguises.map((name) => as(`${what} as ${name[0]}`, name, bytes))),
  ...[...pdfs, ...hiddenNames].map(([what, bytes]) => as(`a document with ${what}`, document, bytes)),
  ...wrongNames.map((name) => as(`a photograph named ${name}`, [name, 'image/jpeg'], jpeg(name))),
  ...wrongTypes.map((type) => as(`a photograph said to be ${type}`, ['foto.jpg', type], jpeg(type))),
  as('a flood of pixels', drawing, samplePng(60_000, 60_000, { rows: 1 })),
  as('a wide flood of pixels', drawing, samplePng(2_000_000, 21, { rows: 1 })),
  as('a picture that is cut', picture, jpeg('cut').subarray(0, -40)),
  as('a drawing that is cut', drawing, samplePng(100, 100, { rows: 3 })),
  ...cuts(jpeg('twenty')).map((bytes, at) => as(`a photograph cut at ${String(at + 1)} of 20`, picture, bytes)),
  ...cuts(jpeg('large', 60_000)).map((bytes, at) =>
    as(`a large photograph cut at ${String(at + 1)} of 20`, picture, bytes),
  ),
  ...cuts(samplePng(90, 90)).map((bytes, at) => as(`a drawing cut at ${String(at + 1)} of 20`, drawing, bytes)),
  ...cuts(samplePdf({ pages: 9 })).map((bytes, at) => as(`a document cut at ${String(at + 1)} of 20`, document, bytes)),
  as('only the head of a picture', picture, Buffer.from('ffd8ffe000104a464946', 'hex')),
  as('a picture of ten megabytes and one', picture, jpeg('large', 10_485_761)),
  as('a document of ten megabytes and one', document, Buffer.concat([samplePdf(), Buffer.alloc(10_485_761)])),
];

/** These are kept, and harmless by then. */
export const disarmedFiles = (): readonly HostileFile[] => [
  as('a picture with a page behind it', picture, Buffer.concat([jpeg('p'), Buffer.from(page)]), page),
  as('a drawing with a page behind it', drawing, Buffer.concat([samplePng(8, 8), Buffer.from(page)]), page),
  as('a picture that is an archive', picture, Buffer.concat([jpeg('a'), archive]), 'META-INF'),
  as('a picture with the sample virus in a comment', picture, jpeg(eicar, 4_000), 'EICAR'),
  as(
    'a drawing with a script in its text',
    drawing,
    samplePng(8, 8, { more: [['tEXt', Buffer.from(`Comment\0${page}`)]] }),
    page,
  ),
  as('a picture with PHP in its comment', picture, jpeg('<?php system($_GET[0]); ?>', 3_000), '<?php'),
  ...names.map((name) =>
    as(`a photograph named ${JSON.stringify(name.slice(0, 30))}`, [name, 'image/jpeg'], jpeg(name)),
  ),
];
