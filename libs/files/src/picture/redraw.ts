// A picture is never kept as it came: it is drawn anew from its pixels, so that nothing else of it is left.
import type { MakeHarmless } from '@alur/application';
import { err, ok } from '@alur/kernel';
import sharp from 'sharp';
import { fileRefusals } from '../refusals.js';

/** Of a picture unpacked: more is a flood, whatever the file weighs. */
export const pixelsAllowed = 40_000_000;
const secondsAllowed = 8;
/** Letters of a photographed document stay readable, at about the size of the original. */
const jpegQuality = 88;

// Nothing of one citizen's picture is kept for the next; one core for each, so that one picture does not take them all.
sharp.cache(false);
sharp.concurrency(1);
// The formats of formats are out of reach even for a file that our own look at its first bytes got wrong.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });

/** Place, camera, thumbnail, comments and whatever stands behind the end are gone; which way is up is drawn in. */
export async function redraw(bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png'): ReturnType<MakeHarmless> {
  try {
    const source = sharp(bytes, { limitInputPixels: false, failOn: 'error', sequentialRead: true });
    const { width, height } = await source.metadata();
    if (width * height > pixelsAllowed) return err(fileRefusals.pictureTooLarge);
    const picture = sharp(bytes, { limitInputPixels: pixelsAllowed, failOn: 'error', sequentialRead: true })
      .autoOrient()
      .timeout({ seconds: secondsAllowed });
    const drawn = mediaType === 'image/png' ? picture.png() : picture.jpeg({ quality: jpegQuality });
    return ok(await drawn.toBuffer());
  } catch {
    return err(fileRefusals.unreadable);
  }
}
