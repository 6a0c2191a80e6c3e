// How a value is sealed: AES-256-GCM, with its place and its key bound in, so that no row can be given the value of another.
import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { SubjectKey } from '@alur/application';
import { DataDamaged } from '@alur/application';

const format = 1;
const idBytes = 4;
const ivBytes = 12;
const tagBytes = 16;
const headBytes = 1 + idBytes;

export const newDataKey = (): Buffer => randomBytes(32);

/** `format | key id | iv | text | tag`; authenticated with it: `table|column|row|key id`. */
export function subjectKey(bytes: Uint8Array): SubjectKey {
  const id = createHash('sha256').update(bytes).digest().subarray(0, idBytes);
  let marking: Buffer | undefined;
  const bound = (place: string): Buffer => Buffer.from(`${place}|${id.toString('hex')}`);
  return {
    seal(place, text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', bytes, iv).setAAD(bound(place));
      return Buffer.concat([Buffer.of(format), id, iv, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
    },
    open(place, sealed) {
      const whole = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      if (whole[0] !== format || !whole.subarray(1, headBytes).equals(id))
        throw new DataDamaged(place, 'sealed with another key than that of its subject');
      const body = whole.subarray(headBytes + ivBytes);
      try {
        const decipher = createDecipheriv('aes-256-gcm', bytes, whole.subarray(headBytes, headBytes + ivBytes), {
          authTagLength: tagBytes,
        })
          .setAAD(bound(place))
          .setAuthTag(body.subarray(-tagBytes));
        return Buffer.concat([decipher.update(body.subarray(0, -tagBytes)), decipher.final()]);
      } catch (error) {
        throw new DataDamaged(place, error);
      }
    },
    mark(text) {
      marking ??= Buffer.from(hkdfSync('sha256', bytes, '', 'alur mark', 32));
      return createHmac('sha256', marking).update(text).digest('hex');
    },
  };
}
