import type { Kind } from '../say.js';
import { alters, listed } from '../say.js';

export const identityKinds = {
  /** Another service altogether. */
  'service-id': { place: 'identity', class: 'binding', say: alters('id layanan') },
  'service-name': { place: 'identity', class: 'cosmetic', say: alters('nama layanan') },
  'service-summary': { place: 'identity', class: 'cosmetic', say: alters('ringkasan layanan') },
  'service-keyword': { place: 'identity', class: 'cosmetic', say: listed('kata kunci layanan') },
  /** Its calendar counts the promise, and it answers for what is stuck. */
  'service-owner': { place: 'identity', class: 'binding', say: alters('instansi pemilik layanan') },
  'service-architecture': { place: 'identity', class: 'cosmetic', say: alters((name) => `kode arsitektur ${name}`) },
} as const satisfies Record<string, Kind>;
