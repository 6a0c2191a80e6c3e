import { deflateSync } from 'node:zlib';
import { packedObjects, samplePdf } from '../samples/sample-pdf.js';
import { judgePdf } from './judge-pdf.js';

const codeOf = async (bytes: Buffer): Promise<string | undefined> => (await judgePdf(bytes))?.code;
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';

describe('a document that only shows something is kept', () => {
  it.each([
    ['one page', samplePdf()],
    ['two hundred pages', samplePdf({ pages: 200 })],
    [
      'a place to open at, as office programs write it',
      samplePdf({ catalogue: '/OpenAction [3 0 R /XYZ null null 0]' }),
    ],
    ['a link to a page of the city', samplePdf({ objects: ['<< /S /URI /URI (https://layanan.example) >>'] })],
    ['a form that is signed', samplePdf({ catalogue: '/AcroForm << /SigFlags 3 /Fields [] >>' })],
    ['harmless objects that are packed', samplePdf({ objects: [packedObjects(['<< /Title (Surat) >>'])] })],
    [
      'a table of contents before a picture',
      samplePdf({ objects: ['<< /First 3 0 R >>', '<< /Filter /DCTDecode /Length 4 >>\nstream\nabcd\nendstream'] }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBeUndefined();
  });
});

describe('a document that does something is refused', () => {
  const packed = (text: string): Buffer => samplePdf({ objects: [packedObjects([text])] });
  it.each([
    ['a script when it opens', samplePdf({ catalogue: `/OpenAction ${script}` })],
    [
      'anything at all when it opens, named elsewhere',
      samplePdf({ catalogue: '/OpenAction 10 0 R', objects: ['<< /S /URI /URI (x) >>'] }),
    ],
    ['a script under a name', samplePdf({ catalogue: '/Names << /JavaScript 10 0 R >>', objects: ['<< >>'] })],
    ['a script in other letters', samplePdf({ objects: ['<< /S /J#61v#61Script /JS (x) >>'] })],
    ['a program', samplePdf({ objects: ['<< /S /Launch /F (cmd.exe) >>'] })],
    ['a file inside', samplePdf({ objects: ['<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream'] })],
    ['files inside', samplePdf({ catalogue: '/Names << /EmbeddedFiles << /Names [] >> >>' })],
    ['a form that acts', samplePdf({ catalogue: '/AcroForm << /XFA [] >>' })],
    ['a form that sends', samplePdf({ objects: ['<< /S /SubmitForm /F (http://x) >>'] })],
    ['a film', samplePdf({ objects: ['<< /Subtype /RichMedia >>'] })],
    ['a script in packed objects', packed(script)],
    ['a script in packed objects, in other letters', packed('<< /S /#4aavaScript >>')],
    ['a script in packed objects that do not say so', samplePdf({ objects: [packedObjects([script], { type: '' })] })],
    ['a script in objects that are not packed', samplePdf({ objects: [packedObjects([script], { filter: '' })] })],
    [
      'a script in an older version of an object',
      Buffer.concat([samplePdf({ objects: [script] }), samplePdf({ objects: ['<< >>'] })]),
    ],
    [
      'a script behind a stream that only a comment begins',
      samplePdf({ objects: [`<< >> % stream\nendobj\n19 0 obj\n${packedObjects([script])}`] }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await codeOf(bytes)).toBe('FILE_PDF_ACTIVE');
  });
});

describe('a document that cannot be looked into is refused', () => {
  const bomb = deflateSync(Buffer.alloc(64 * 1_048_576));
  it.each([
    [
      'FILE_PDF_LOCKED',
      'under a password',
      samplePdf({ trailer: '/Encrypt 10 0 R', objects: ['<< /Filter /Standard /V 1 >>'] }),
    ],
    ['FILE_PDF_TOO_LONG', 'with 201 pages', samplePdf({ pages: 201 })],
    ['FILE_UNREADABLE', 'only a head', Buffer.from('%PDF-1.7\n')],
    ['FILE_UNREADABLE', 'cut in the middle', samplePdf().subarray(0, 200)],
    ['FILE_UNREADABLE', 'that is something else first', Buffer.concat([Buffer.from('GIF89a'), samplePdf()])],
    [
      'FILE_UNREADABLE',
      'with a page of the web behind it',
      Buffer.concat([samplePdf(), Buffer.from('<script>1</script>')]),
    ],
    [
      'FILE_UNREADABLE',
      'with an archive behind it',
      Buffer.concat([samplePdf(), Buffer.from('PK\x05\x06'), Buffer.alloc(18), Buffer.from('%%EOF')]),
    ],
    [
      'FILE_UNREADABLE',
      'whose objects are packed in an odd way',
      samplePdf({ objects: [packedObjects([script], { filter: '/Filter [/ASCIIHexDecode /FlateDecode]' })] }),
    ],
    [
      'FILE_UNREADABLE',
      'whose objects unpack into a flood',
      samplePdf({
        objects: [
          `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${String(bomb.length)} >>\nstream\n${bomb.toString('latin1')}\nendstream`,
        ],
      }),
    ],
    [
      'FILE_UNREADABLE',
      'whose pages are a ring',
      Buffer.from(samplePdf().toString('latin1').replace('/Kids [3 0 R]', '/Kids [2 0 R]'), 'latin1'),
    ],
    ['FILE_UNREADABLE', 'without pages', samplePdf({ pages: 0 })],
  ])('%s: %s', async (code, _, bytes) => {
    expect(await codeOf(bytes)).toBe(code);
  });
});
