import { isIP } from 'node:net';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';

const refused = (message: string): Result<never, Rejection> => err({ code: 'CONNECTOR_ADDRESS_REFUSED', message });

/**
 * An address that a connector may be asked at: https, one of its hosts by name, its usual port, nobody's name or password in
 * it. Rejections: `CONNECTOR_ADDRESS_REFUSED`.
 */
export function connectorUrl(text: string, hosts: readonly string[]): Result<URL, Rejection> {
  // Some readers take these for ends or for slashes, others do not.
  if (/[\s\\\p{Cc}]/u.test(text)) return refused('Alamat tujuan memuat tanda yang tidak boleh ada.');
  if (!URL.canParse(text)) return refused('Alamat tujuan tidak dapat dibaca.');
  const url = new URL(text);
  if (url.protocol !== 'https:') return refused('Alamat tujuan harus https.');
  if (url.username !== '' || url.password !== '')
    return refused('Alamat tujuan tidak boleh memuat nama atau kata sandi.');
  if (url.port !== '') return refused('Alamat tujuan tidak boleh memuat porta.');
  // Numbers in any writing have become an address by now.
  if (isIP(url.hostname) !== 0 || url.hostname.startsWith('['))
    return refused('Alamat tujuan harus berupa nama, bukan angka.');
  if (!hosts.includes(url.hostname)) return refused(`${url.hostname} tidak termasuk tujuan yang diizinkan.`);
  return ok(url);
}
