import sharp from 'sharp';
import { eicar } from '@alur/testing';
import { samplePng } from '../samples/sample-png.js';
import { redraw } from './redraw.js';

const jpeg = (): sharp.Sharp =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: { r: 200, g: 30, b: 30 } } }).jpeg();

async function drawn(bytes: Buffer, mediaType: 'image/jpeg' | 'image/png'): Promise<Buffer> {
  const result = await redraw(bytes, mediaType);
  if (!result.ok) throw new Error(result.error.code);
  return Buffer.from(result.value);
}
const codeOf = async (bytes: Buffer, mediaType: 'image/jpeg' | 'image/png' = 'image/png'): Promise<string> => {
  const result = await redraw(bytes, mediaType);
  return result.ok ? 'kept' : result.error.code;
};

it('which way is up is kept, where and with what it was taken is not', async () => {
  const taken = await jpeg()
    .withExif({ IFD0: { Make: 'Kamera' }, IFD3: { GPSLatitude: '7/1 52/1 0/1', GPSLatitudeRef: 'S' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  expect(taken.includes('Kamera')).toBe(true);
  const kept = await drawn(taken, 'image/jpeg');
  expect(await sharp(kept).metadata()).toMatchObject({ format: 'jpeg', width: 20, height: 40 });
  const { exif, orientation, xmp, iptc, icc } = await sharp(kept).metadata();
  expect([exif, orientation, xmp, iptc, icc]).toEqual([undefined, undefined, undefined, undefined, undefined]);
  expect(kept.includes('Kamera')).toBe(false);
});

it('what hangs on a picture, or is hidden in it, is gone', async () => {
  const page = Buffer.from('<html><script>alert(1)</script>');
  const comment = samplePng(8, 8, { more: [['tEXt', Buffer.from(`Comment\0${eicar}`)]] });
  for (const bytes of [Buffer.concat([samplePng(8, 8), page]), comment]) {
    const kept = await drawn(bytes, 'image/png');
    expect(kept.includes('script')).toBe(false);
    expect(kept.includes(eicar)).toBe(false);
    expect(await sharp(kept).metadata()).toMatchObject({ format: 'png', width: 8, height: 8 });
  }
  const archive = Buffer.concat([await jpeg().toBuffer(), Buffer.from('PK\x03\x04 META-INF/MANIFEST.MF PK\x05\x06')]);
  expect((await drawn(archive, 'image/jpeg')).includes('META-INF')).toBe(false);
});

it('a flood of pixels is refused before it is unpacked', async () => {
  expect(await codeOf(samplePng(60_000, 60_000, { rows: 1 }))).toBe('FILE_PICTURE_TOO_LARGE');
  expect(await codeOf(samplePng(6_325, 6_325, { rows: 1 }))).toBe('FILE_PICTURE_TOO_LARGE');
});

it.each([
  ['one cut in the middle', async () => (await jpeg().toBuffer()).subarray(0, -8), 'image/jpeg'],
  ['one with too few rows', () => Promise.resolve(samplePng(100, 100, { rows: 3 })), 'image/png'],
  ['only its first bytes', () => Promise.resolve(Buffer.from('ffd8ffe000104a46', 'hex')), 'image/jpeg'],
  [
    'a drawing that is text',
    () => Promise.resolve(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')),
    'image/png',
  ],
  [
    'a GIF',
    () => Promise.resolve(Buffer.from('GIF89a\x01\0\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;', 'latin1')),
    'image/png',
  ],
] as const)('a picture that is %s is refused', async (_, make, mediaType) => {
  expect(await codeOf(await make(), mediaType)).toBe('FILE_UNREADABLE');
});
