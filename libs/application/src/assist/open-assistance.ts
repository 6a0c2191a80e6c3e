// The code was read out: for a while the officer fills in what this person came for, and this person is told so.
import type { OfficerActor } from '@alur/access';
import { mayAssist } from '@alur/access';
import type { City } from '@alur/city';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Consents } from '../ports/consents.js';
import type { MessageGateway } from '../ports/letters.js';
import type { Citizen, Citizens } from '../ports/people.js';
import type { Sessions } from '../ports/sessions.js';
import type { Sights } from '../ports/sights.js';
import { assistingRoles, officerWithOffice } from './ask-consent.js';

interface Ports {
  readonly city: City;
  readonly consents: Consents;
  readonly citizens: Citizens;
  readonly sessions: Sessions;
  readonly messages: MessageGateway;
  readonly sights: Sights;
}

export interface Assistance {
  readonly token: string;
  readonly citizen: Citizen;
  readonly hours: number;
}

/** Rejections: `NOT_ALLOWED`, `CONSENT_NOT_FOUND` (also for one that another officer asked for, that is over, or with a wrong code). */
export const openAssistance =
  (ports: Ports) =>
  async (
    officer: OfficerActor,
    given: { readonly id: string; readonly code: string; readonly device: string },
  ): Promise<Result<Assistance, Rejection>> => {
    const { city, consents, citizens, sessions, messages, sights } = ports;
    const permission = mayAssist(officer, assistingRoles(city));
    if (!permission.allowed) return err({ code: 'NOT_ALLOWED', message: permission.reason });
    const consent = await consents.give({ id: given.id, officerId: officer.id, code: given.code });
    if (!consent) return err(notGiven);
    await sights.provePhone(consent.phone);
    const citizen = await citizens.findOrCreateByPhone(consent.phone);
    const limit = city.security.sessions.assisted;
    const token = await sessions.open({
      kind: 'assisted',
      subject: citizen.id,
      onlyFor: officer.id,
      device: given.device,
      ...limit,
    });
    await messages.send({
      key: `assisted:${consent.id}`,
      recipient: consent.phone,
      subject: citizen.id,
      body:
        `${officerWithOffice(city, officer)}, sekarang mengisikan permohonan untuk Anda. Ini berakhir sendiri paling lama ` +
        `${String(limit.hours * 60)} menit lagi. Bukan Anda yang meminta? Hubungi ${city.help.phone}.`,
    });
    return ok({ token, citizen, hours: limit.hours });
  };

const notGiven: Rejection = {
  code: 'CONSENT_NOT_FOUND',
  message: 'Kode ini salah atau sudah tidak berlaku. Periksa lagi, atau minta persetujuan baru.',
  fields: { code: 'Kode ini salah atau sudah tidak berlaku. Periksa lagi, atau minta persetujuan baru.' },
};
