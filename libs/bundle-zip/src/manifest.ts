// `alur.json`: what an archive says about itself.
import type { BundleManifest } from '@alur/application';
import type { Rejection, Result } from '@alur/kernel';
import { ok } from '@alur/kernel';
import type { BundleCode } from './refusal.js';
import { refused } from './refusal.js';

export const manifestFile = 'alur.json';

/** Changes when an archive of today could not be read by the program of yesterday. */
const schema = 1;

export const writeManifest = ({ service, hash }: BundleManifest): string =>
  `${JSON.stringify({ schema, service, hash }, null, 2)}\n`;

export function readManifest(text: string): Result<BundleManifest, Rejection<BundleCode>> {
  const data = parsed(text);
  const { schema: given, service, hash } = (data ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof given === 'number' && Number.isInteger(given) && given > schema)
    return refused(
      'BUNDLE_SCHEMA_NEWER',
      `Zip ini dibuat oleh Alur yang lebih baru (bentuk ${String(given)}; di sini bentuk ${String(schema)}). Perbarui Alur, atau minta zip dari versi yang sama.`,
      manifestFile,
    );
  if (given !== schema || typeof service !== 'string' || typeof hash !== 'string' || !/^[0-9a-f]{64}$/.test(hash))
    return refused(
      'BUNDLE_MANIFEST_INVALID',
      'Isi alur.json tidak terbaca. Unduh ulang zip-nya, atau hapus alur.json bila berkasnya memang diubah sendiri.',
      manifestFile,
    );
  return ok({ service, hash });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
