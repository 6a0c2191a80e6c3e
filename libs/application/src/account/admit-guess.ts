// How often somebody may try: from a device where the owner was before, they have a counter of their own, so that guesses from elsewhere slow
// only the guesser.
import type { Guesses, GuessLimit } from '../ports/accounts.js';

export interface TriedFrom {
  /** Of the network, `10.1.2.3` or the first half of an IPv6 address. */
  readonly network: string;
  /** Of a device on which this very account signed in before. */
  readonly device?: string;
}

const onKnownDevice: GuessLimit = { most: 10, minutes: 10 };
const elsewhere: GuessLimit = { most: 10, minutes: 10 };
/** While an account is being tried by many, each of them gets little; nobody is shut out for it. */
const elsewhereUnderAttack: GuessLimit = { most: 3, minutes: 10 };
const attackBegins = 50;
const fromStrangers: GuessLimit = { most: 1_000_000, minutes: 60 };
/** An office of a hundred officers comes from one address at half past seven; right answers are given back. */
const network: GuessLimit = { most: 100, minutes: 10 };

export interface Admission {
  readonly admitted: boolean;
  /** The right answer was given: what was counted for it goes back. */
  wasRight(): Promise<void>;
}

/** `what`: an account or another secret, `account:<nip>`. */
export async function admitGuess(guesses: Guesses, what: string, from: TriedFrom): Promise<Admission> {
  if (from.device !== undefined) {
    const own = `${what}@device:${from.device}`;
    return { admitted: await guesses.take(own, onKnownDevice), wasRight: () => guesses.forget(own) };
  }
  const here = `${what}@network:${from.network}`;
  const all = `network:${from.network}`;
  const strangers = `${what}@strangers`;
  const limit = (await guesses.count(strangers)) >= attackBegins ? elsewhereUnderAttack : elsewhere;
  const admitted = (await guesses.take(here, limit)) && (await guesses.take(all, network));
  if (admitted) await guesses.take(strangers, fromStrangers);
  return {
    admitted,
    async wasRight() {
      await Promise.all([guesses.forget(here), guesses.giveBack(all), guesses.giveBack(strangers)]);
    },
  };
}

/** Who owns one IPv6 address owns the 64 bits behind it as well. */
export const networkOf = (address: string): string =>
  address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
