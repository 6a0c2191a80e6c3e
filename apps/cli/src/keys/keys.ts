// The keys of the running city: what is wrapped by which, and a new one taking over while everybody goes on working.
import type { KeyRing, KeyRotation } from '@alur/application';
import type { ExitCode, Invocation, Run } from '../command-line/command.js';
import { withCity } from '../command-line/running-city.js';
import { lacksKeys, statusLines } from './words.js';

const page = 500;
/** Every process looks into its ring once a second; from then on none of them seals with the key before. */
const knownEverywhereMs = 3_000;

interface Keys {
  readonly secretBox: KeyRing;
  readonly keyRotation: KeyRotation;
}

const withKeys = (invocation: Invocation, work: (keys: Keys) => Promise<ExitCode>): Promise<ExitCode> => {
  if (invocation.environment['SECRET_KEY_PATH']) return withCity(invocation, work);
  invocation.terminal.remark('SECRET_KEY_PATH belum diisi. Isi dengan berkas kunci kota yang sedang berjalan.');
  return Promise.resolve(2);
};

async function tellStatus({ terminal }: Invocation, { keyRotation }: Keys): Promise<ExitCode> {
  const status = await keyRotation.status();
  terminal.say(status, statusLines(status));
  return lacksKeys(status) ? 1 : 0;
}

/** Ended in the middle, the next one goes on where it was. */
async function rewrapAll({ terminal }: Invocation, { keyRotation }: Keys): Promise<void> {
  let total = 0;
  for (let done = await keyRotation.rewrap(page); done > 0; done = await keyRotation.rewrap(page)) total += done;
  terminal.remark(`${String(total)} dibungkus ulang.`);
}

export const keyStatus: Run = (invocation) => withKeys(invocation, (keys) => tellStatus(invocation, keys));

export const rewrapKeys: Run = (invocation) =>
  withKeys(invocation, async (keys) => {
    await rewrapAll(invocation, keys);
    return tellStatus(invocation, keys);
  });

export const rotateKeys: Run = (invocation) =>
  withKeys(invocation, async (keys) => {
    const isIndex = invocation.flags.has('index');
    const id = await (isIndex ? keys.secretBox.addIndexSecret() : keys.secretBox.addKey());
    invocation.terminal.remark(`${isIndex ? 'Rahasia indeks' : 'Kunci'} baru ${id} ditambahkan.`);
    await new Promise((resolve) => setTimeout(resolve, knownEverywhereMs));
    await rewrapAll(invocation, keys);
    return tellStatus(invocation, keys);
  });
