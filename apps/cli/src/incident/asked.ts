// What the options of the incident commands mean.
import { userInfo } from 'node:os';
import type { AskedIncidents } from '@alur/application';
import type { ConsoleOperator } from '@alur/access';
import type { JsonObject, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Invocation } from '../command-line/command.js';

/** Hours, or days as `2d`. */
const age = /^(\d{1,5})(h|d)?$/;

/** The error is a sentence about what cannot be read. */
export function askedFilter({ values }: Pick<Invocation, 'values'>): Result<AskedIncidents, string> {
  const { service, agency, code, older } = values;
  const found = older === undefined ? undefined : age.exec(older);
  if (found === null)
    return err(`--older "${older ?? ''}" tidak dapat dibaca. Tulis jam atau hari, misalnya 24h atau 2d.`);
  const hours = found ? Number(found[1]) * (found[2] === 'd' ? 24 : 1) : undefined;
  return ok({
    ...(service === undefined ? {} : { serviceId: service }),
    ...(agency === undefined ? {} : { agency }),
    ...(code === undefined ? {} : { code }),
    ...(hours === undefined ? {} : { olderThanHours: hours }),
  });
}

export function askedData(text: string): Result<JsonObject, string> {
  try {
    const data: unknown = JSON.parse(text);
    if (typeof data === 'object' && data !== null && !Array.isArray(data)) return ok(data as JsonObject);
  } catch {
    // The sentence below says it.
  }
  return err(`--data tidak dapat dibaca. Tulis satu objek JSON, misalnya --data '{"rt":"003"}'.`);
}

/** The name that the turn is written down with. */
export function operatorOf({ values }: Pick<Invocation, 'values'>): ConsoleOperator {
  const name = values['as']?.trim() || userInfo().username;
  return { kind: 'operator', name: name.slice(0, 60) };
}
