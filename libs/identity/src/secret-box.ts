import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ivBytes = 12;

export interface BoxKey {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** AES-256-GCM: `<key id>.<iv>.<text and tag>`. The purpose is authenticated with it, so that a value cannot be moved to another row. */
export function sealWith(key: BoxKey, purpose: string, text: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv).setAAD(Buffer.from(`${key.id}|${purpose}`));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return [key.id, iv.toString('base64url'), sealed.toString('base64url')].join('.');
}

/** Nothing for what was changed, or sealed with another key or for another purpose. */
export function openWith(key: BoxKey, purpose: string, sealed: string): string | undefined {
  const [id, iv = '', body = ''] = sealed.split('.');
  if (id !== key.id) return undefined;
  const bytes = Buffer.from(body, 'base64url');
  try {
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(iv, 'base64url'), { authTagLength: 16 })
      .setAAD(Buffer.from(`${key.id}|${purpose}`))
      .setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
