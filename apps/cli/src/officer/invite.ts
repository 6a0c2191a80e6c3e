import { inviteOfficer } from '@alur/application';
import type { Run } from '../command-line/command.js';
import { withCity } from '../command-line/running-city.js';
import { operatorOf } from '../incident/asked.js';

/** How the first of those who run the system come in: there is no password to begin with. */
export const inviteByNip: Run = async (invocation) => {
  const { values, environment, terminal } = invocation;
  const nip = (values['nip'] ?? '').replaceAll(/\s/g, '');
  if (!/^\d{18}$/.test(nip)) {
    terminal.remark('Sebutkan NIP dengan --nip, 18 angka.');
    return 2;
  }
  if (!environment['SECRET_KEY_PATH']) {
    terminal.remark('SECRET_KEY_PATH belum diisi. Isi dengan berkas kunci kota yang sedang berjalan.');
    return 2;
  }
  return withCity(invocation, async (ports) => {
    const issued = await inviteOfficer(ports)(operatorOf(invocation), nip);
    if (!issued.ok) {
      terminal.remark(issued.error.message);
      return 2;
    }
    const { person, token, until } = issued.value;
    const link = `${ports.publicUrl}/konsol/undangan#${token}`;
    terminal.say({ name: person.name, nip, link, until }, [
      `${person.name} (${person.offices.join('; ')})`,
      link,
      `Berlaku sekali, sampai ${until}. Berikan hanya kepada yang bersangkutan; masuk dengan cara lama tidak bisa lagi.`,
    ]);
    return 0;
  });
};
