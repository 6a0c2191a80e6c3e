// The person goes, and with them what was shown of them; they have it in writing what was sent in their name.
import type { CitizenActor } from '@alur/access';
import type { City } from '@alur/city';
import type { CaseReading } from '../ports/case-reading.js';
import type { MessageGateway } from '../ports/letters.js';
import type { Citizens, Entropy } from '../ports/people.js';
import type { Sessions } from '../ports/sessions.js';

interface Ports {
  readonly city: City;
  readonly citizens: Citizens;
  readonly reading: CaseReading;
  readonly sessions: Sessions;
  readonly messages: MessageGateway;
  readonly entropy: Pick<Entropy, 'sha256'>;
}

/** Ended twice it says the same once. */
export const endAssistance =
  ({ city, citizens, reading, sessions, messages, entropy }: Ports) =>
  async (citizen: CitizenActor, token: string): Promise<void> => {
    const current = (await sessions.listBeside(token)).find((session) => session.current);
    const person = await citizens.findById(citizen.id);
    const sent = (await reading.listOfApplicant(citizen.id)).filter(
      ({ createdAt }) => current !== undefined && createdAt >= current.openedAt,
    );
    await sessions.close(token);
    if (person?.phone === undefined || !current) return;
    await messages.send({
      key: `assisted-end:${entropy.sha256(token)}`,
      recipient: person.phone,
      subject: citizen.id,
      body: `${toldSent(sent.map(({ reference }) => reference))} Petugas tidak lagi membuka data Anda. Pertanyaan? Hubungi ${city.help.phone}.`,
    });
  };

const toldSent = (references: readonly string[]): string =>
  references.length === 0
    ? 'Pengisian bersama petugas selesai. Tidak ada permohonan yang dikirim.'
    : `Pengisian bersama petugas selesai. Dikirim atas nama Anda: ${references.join(', ')}.`;
