import type { OfficerActor } from '@alur/access';
import { maySendMessages } from '@alur/access';
import { addIsoDuration } from '@alur/calendar';
import type { City } from '@alur/city';
import type { Instant, JsonObject, Rejection, Result } from '@alur/kernel';
import { canonicalJson, err, ok } from '@alur/kernel';
import type { CaseReading } from '../ports/case-reading.js';
import type { MessageExchange } from '../ports/message-exchange.js';
import type { Entropy } from '../ports/people.js';
import { repairRoles } from '../repair/repair-roles.js';

export interface OutsidePorts {
  readonly city: City;
  readonly entropy: Entropy;
  readonly exchange: MessageExchange;
  readonly reading: CaseReading;
}

export interface OutsideMessage {
  /** Idempotency key of the request; names the message where it has no id. */
  readonly key: string;
  readonly id?: string;
  readonly name: string;
  readonly correlationKey?: string;
  /** ISO 8601 duration. */
  readonly ttl?: string;
  readonly variables: JsonObject;
}

/** Characters of the variables as JSON: they become part of a case's state. */
const mostVariables = 16_000;

/**
 * A message of another system for whoever waits for it. The same id again is the same message. Rejections: `NOT_ALLOWED`,
 * `DATA_INVALID` with fields, `MESSAGE_PERSONAL`, `IDEMPOTENCY_KEY_REUSED`.
 */
export const sendOutsideMessage =
  (ports: OutsidePorts) =>
  async (actor: OfficerActor, asked: OutsideMessage): Promise<Result<{ readonly id: string }, Rejection>> => {
    const allowed = maySendMessages(actor, repairRoles(ports.city).operates);
    if (!allowed.allowed) return err({ code: 'NOT_ALLOWED', message: allowed.reason });
    if (isPersonal(asked)) return err(personal);
    if (!isStorable(asked))
      return err(invalid('variables', 'Pesan memuat tanda yang tidak dapat disimpan. Hapus tanda itu.'));
    const at = await ports.reading.now();
    const until = untilOf(ports, asked, at);
    if (!until.ok) return until;
    if (canonicalJson(asked.variables).length > mostVariables)
      return err(invalid('variables', 'Isi pesan terlalu besar. Kirim paling banyak 16.000 huruf.'));
    const { seal } = ports.exchange;
    const { name, correlationKey, ttl, variables } = asked;
    const id = ports.entropy.uuidOf(
      seal(asked.id === undefined ? `key ${actor.id} ${asked.key}` : `outside ${asked.id}`),
    );
    const correlation = correlationKey === undefined ? {} : { correlation: seal(correlationKey) };
    const said = canonicalJson({ name, ...correlation, ttl: ttl ?? null, variables });
    const accepted = await ports.exchange.accept(
      { id, name, ...correlation, variables, at, ...(until.value === undefined ? {} : { until: until.value }) },
      ports.entropy.sha256(said),
    );
    if (accepted !== 'reused') return ok({ id });
    return err({
      code: 'IDEMPOTENCY_KEY_REUSED',
      message: 'Pesan lain dengan id ini sudah pernah dikirim. Pakai id yang baru.',
    });
  };

function untilOf({ city }: OutsidePorts, { ttl }: OutsideMessage, at: Instant): Result<Instant | undefined, Rejection> {
  if (ttl === undefined) return ok(undefined);
  const until = addIsoDuration(at, ttl, city.zone);
  if (until.ok && until.value > at) return ok(until.value);
  return err(invalid('ttl', 'Masa tunggu pesan harus berupa durasi, misalnya P7D atau PT4H.'));
}

const invalid = (field: string, message: string): Rejection => ({
  code: 'DATA_INVALID',
  message,
  fields: { [field]: message },
});

/** A NIK or a family card number has sixteen digits: nothing else that a process needs looks like one. */
const isPersonal = ({ name, variables }: OutsideMessage): boolean =>
  /(?<!\d)\d{16}(?!\d)/.test(`${name} ${JSON.stringify(variables)}`);

/** Neither NUL nor half of a surrogate pair: JSON escapes both, and PostgreSQL takes neither. */
const isStorable = ({ name, variables }: OutsideMessage): boolean =>
  !/\\u(?:0000|d[89a-f][0-9a-f]{2})/.test(JSON.stringify({ name, variables }));

const personal: Rejection = {
  code: 'MESSAGE_PERSONAL',
  message: 'Pesan memuat NIK atau nomor KK. Kirim nomor itu hanya sebagai kunci pesan, atau pakai nomor permohonan.',
};
