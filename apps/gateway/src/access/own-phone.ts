// Somebody who is signed in proves another number: the same steps for the API and the pages.
import type { CitizenActor } from '@alur/access';
import { changePhone } from '@alur/application';
import type { Ports } from '@alur/platform';
import { refuse, unwrap } from '../http/rejection-error.js';
import { readPhone } from './read-phone.js';

/** Returns the number in E.164. Rejections: `DATA_INVALID`, `TOO_MANY_REQUESTS`. */
export async function sendPhoneCode(ports: Ports, typed: string): Promise<string> {
  const phone = await readPhone(ports, typed);
  const code = await ports.codes.issue(phone);
  if (!code) return refuse('TOO_MANY_REQUESTS', 'Anda terlalu sering meminta kode. Tunggu 10 menit, lalu coba lagi.');
  await ports.messages.send({
    key: `code:${ports.entropy.uuid()}`,
    recipient: phone,
    body: `Kode untuk memakai nomor ini di layanan kota: ${code}. Berlaku 10 menit. Jangan berikan kepada siapa pun, juga bukan kepada petugas.`,
  });
  return phone;
}

interface NewPhone {
  readonly phone: string;
  readonly code: string;
  /** Of the session that stays. */
  readonly token: string;
}

/** Rejections: `DATA_INVALID`, `CODE_WRONG`, `PHONE_TAKEN`. */
export async function takePhone(ports: Ports, citizen: CitizenActor, asked: NewPhone): Promise<void> {
  const phone = await readPhone(ports, asked.phone);
  unwrap(await changePhone(ports)(citizen, { ...asked, phone }));
}
