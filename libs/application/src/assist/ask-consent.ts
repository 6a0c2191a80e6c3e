// Somebody at the counter has their request filled in: their own phone is asked first, and they read the code out.
import type { OfficerActor } from '@alur/access';
import { mayAssist } from '@alur/access';
import type { City } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import { typedPhone } from '../citizen/typed-phone.js';
import type { CaseReading } from '../ports/case-reading.js';
import type { Guesses } from '../ports/accounts.js';
import type { Consent, Consents } from '../ports/consents.js';
import type { MessageGateway } from '../ports/letters.js';

interface Ports {
  readonly city: City;
  readonly reading: Pick<CaseReading, 'now'>;
  readonly consents: Consents;
  readonly guesses: Guesses;
  readonly messages: MessageGateway;
}

/** Of one phone, so that nobody is pestered; of one officer, so that nobody tries numbers out. */
const ofPhone = { most: 3, minutes: 15 } as const;
const ofOfficer = { most: 30, minutes: 60 } as const;

export const assistingRoles = ({ roles }: City): ReadonlySet<string> =>
  new Set(Object.values(roles).flatMap(({ key, assists }) => (assists ? [key] : [])));

/** `Ratna Percobaan, Petugas Loket Kelurahan Sisir`: whoever is asked has to know by whom. */
export function officerWithOffice(city: City, officer: OfficerActor): string {
  const office = city.officeHolders.find(({ id }) => id === officer.id);
  return office ? `${officer.name}, ${office.position}` : officer.name;
}

/** Rejections: `NOT_ALLOWED`, `DATA_INVALID` with `phone`, `TOO_MANY_REQUESTS`. */
export const askConsent =
  ({ city, reading, consents, guesses, messages }: Ports) =>
  async (officer: OfficerActor, typed: string): Promise<Result<Consent, Rejection>> => {
    const permission = mayAssist(officer, assistingRoles(city));
    if (!permission.allowed) return err({ code: 'NOT_ALLOWED', message: permission.reason });
    const read = typedPhone(city, await reading.now(), typed);
    if (!read.ok) return read;
    const phone = read.value;
    const isPaced =
      (await guesses.take(`consent-phone:${phone}`, ofPhone)) &&
      (await guesses.take(`consent-officer:${officer.id}`, ofOfficer));
    if (!isPaced) return err(tooOften);
    const { code, ...consent } = await consents.ask({ officerId: officer.id, phone });
    await messages.send({
      key: `consent:${consent.id}`,
      recipient: phone,
      body:
        `${officerWithOffice(city, officer)}, ingin mengisikan permohonan untuk Anda. Jika Anda sedang di depannya dan setuju, ` +
        `sebutkan kode ${code}. Jika tidak, abaikan pesan ini. Berlaku 10 menit.`,
    });
    return ok(consent);
  };

const tooOften: Rejection = {
  code: 'TOO_MANY_REQUESTS',
  message: 'Persetujuan sudah terlalu sering diminta. Tunggu 15 menit, lalu coba lagi.',
};
