// Another number for the same person: proved with a code sent to it, and told to the old one.
import type { CitizenActor } from '@alur/access';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { MessageGateway } from '../ports/letters.js';
import type { Citizens, Entropy, LoginCodes } from '../ports/people.js';
import type { Sessions } from '../ports/sessions.js';
import type { Sights } from '../ports/sights.js';

export interface PhonePorts {
  readonly citizens: Citizens;
  readonly codes: LoginCodes;
  readonly sessions: Sessions;
  readonly messages: MessageGateway;
  readonly sights: Pick<Sights, 'provePhone'>;
  readonly entropy: Pick<Entropy, 'uuid'>;
}

/** Rejections: `CODE_WRONG`, `PHONE_TAKEN`. All other sessions of the person end. */
export const changePhone =
  (ports: PhonePorts) =>
  async (
    actor: CitizenActor,
    asked: { readonly phone: string; readonly code: string; readonly token: string },
  ): Promise<Result<undefined, Rejection>> => {
    const before = (await ports.citizens.findById(actor.id))?.phone;
    await ports.sights.provePhone(asked.phone);
    if (!(await ports.codes.verify(asked.phone, asked.code.replace(/\s/g, '')))) return err(codeWrong);
    if (!(await ports.citizens.changePhone(actor.id, asked.phone))) return err(phoneTaken);
    await ports.sessions.endBeside(asked.token, 'others');
    if (before && before !== asked.phone)
      await ports.messages.send({
        key: `phone-changed:${ports.entropy.uuid()}`,
        recipient: before,
        body: notice,
        subject: actor.id,
      });
    return ok(undefined);
  };

const notice =
  'Nomor ponsel untuk layanan kota Anda baru saja diganti ke nomor lain. Jika bukan Anda yang menggantinya, segera hubungi kami.';

const codeWrong: Rejection<'CODE_WRONG'> = {
  code: 'CODE_WRONG',
  message: 'Kode ini salah atau sudah tidak berlaku. Periksa lagi, atau minta kode baru.',
  fields: { code: 'Kode ini salah atau sudah tidak berlaku. Periksa lagi, atau minta kode baru.' },
};

const phoneTaken: Rejection<'PHONE_TAKEN'> = {
  code: 'PHONE_TAKEN',
  message: 'Nomor ini sudah dipakai orang lain di sini. Pakai nomor lain, atau masuk dengan nomor itu.',
  fields: { phone: 'Nomor ini sudah dipakai orang lain di sini. Pakai nomor lain, atau masuk dengan nomor itu.' },
};
