// A ring without a file: what it seals anybody can open, but only for the purpose it was sealed for.
import { createHash } from 'node:crypto';
import type { BlindIndex, SecretBox } from '@alur/application';

export const testRing: SecretBox & BlindIndex = {
  seal: (purpose, text) =>
    Promise.resolve(['test', Buffer.from(`${purpose}\n${text}`).toString('base64url')].join('.')),
  open(purpose, sealed) {
    const [id, body = ''] = sealed.split('.');
    const [named, ...text] = Buffer.from(body, 'base64url').toString('utf8').split('\n');
    return Promise.resolve(id === 'test' && named === purpose ? text.join('\n') : undefined);
  },
  digestsOf: (purpose, value) =>
    Promise.resolve([{ keyId: 'test', digest: createHash('sha256').update(`${purpose} ${value}`).digest('hex') }]),
};
