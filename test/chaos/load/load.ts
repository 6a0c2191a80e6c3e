// Everybody who uses the city while it is under attack, and how much they ask of it.
import type { City } from '@alur/city';
import { accountOf, holderOf } from '../../support/batu.js';
import { openSealed } from '../../support/sealed.js';
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import type { ClientLedger } from '../ledger/client-ledger.js';
import type { Chance } from '../plan/chance.js';
import { chanceFrom } from '../plan/chance.js';
import { Citizen } from './citizen.js';
import { Neighbours } from './neighbours.js';
import type { OfficerAccount } from './officer.js';
import { Officer } from './officer.js';

export interface LoadWorld {
  readonly url: string;
  readonly ledger: ClientLedger;
  /** Whether new applications are made. */
  isFiling(): boolean;
  /** Whether everybody stops, whatever they are at. */
  isOver(): boolean;
  /** A city with many open cases gets no new ones: what is measured is what breaks, not how much it bears. */
  untilThereIsRoom(): Promise<void>;
  /** A one-time link that was used up by somebody who got no answer. */
  linkLost(): void;
}

export interface Load {
  /** No new applications; officers go on with what there is. */
  stopFiling(): void;
  linksLost(): number;
  stop(): Promise<void>;
}

const offices = [
  ['kel-sisir', 'front-office'],
  ['kel-sisir', 'service'],
  ['kel-sisir', 'welfare'],
  ['kel-sisir', 'lurah'],
  ['dinsos', 'verifier'],
  ['dinsos', 'head'],
  ['kec-batu', 'camat'],
  ['desa-punten', 'front-office'],
  ['desa-punten', 'service'],
  ['desa-punten', 'welfare'],
  ['desa-punten', 'kepala-desa'],
  ['kec-bumiaji', 'camat'],
] as const;

export const agenciesAtWork: readonly string[] = [...new Set(offices.map(([agency]) => agency))];

export interface LoadOptions {
  readonly arena: Arena;
  readonly city: City;
  readonly ledger: ClientLedger;
  readonly chance: Chance;
  readonly citizens: number;
  /** Cases that may be open before citizens wait. */
  readonly openAtMost: number;
}

export async function startLoad(options: LoadOptions): Promise<Load> {
  const { arena, city, ledger, chance } = options;
  let filing = true;
  let over = false;
  let linksLost = 0;
  let open = 0;
  const watch = setInterval(() => {
    arena
      .rows<{ n: number }>(`SELECT count(*)::int AS n FROM case_instance WHERE state #>> '{process,status}' = 'active'`)
      .then(([row]) => void (open = row?.n ?? 0))
      .catch(() => undefined);
  }, 1_000);
  const world: LoadWorld = {
    url: arena.url,
    ledger,
    isFiling: () => filing && !over,
    isOver: () => over,
    async untilThereIsRoom() {
      while (filing && !over && open > options.openAtMost) await pause(200);
    },
    linkLost: () => void (linksLost += 1),
  };
  const citizens = Array.from(
    { length: options.citizens },
    (_, n) => new Citizen(world, `08127770${String(1_000 + n)}`, chanceOf(chance)),
  );
  const officers = accounts(arena, city).map((account) => new Officer(world, account, chanceOf(chance)));
  for (const person of [...citizens, ...officers]) await person.signIn();
  const sealed = await openSealed({ database: { url: arena.databaseUrl() }, secretKeyFile: arena.secretKeyFile });
  const neighbours = new Neighbours(world, sealed, chanceOf(chance));
  const lives = [...citizens, ...officers, neighbours].map((person) => person.live());
  // A robot that breaks is a mistake of the harness: the run ends with it, at `stop`.
  const done = Promise.all(lives);
  done.catch(() => undefined);
  return {
    stopFiling: () => void (filing = false),
    linksLost: () => linksLost,
    async stop() {
      over = true;
      clearInterval(watch);
      await done;
      await sealed.close().catch(() => undefined);
    },
  };
}

const chanceOf = (chance: Chance): Chance => chanceFrom(chance.seed());

const accounts = (arena: Arena, city: City): readonly OfficerAccount[] =>
  offices.map(([agency, role]) => ({
    id: holderOf(city, agency, role).id,
    ...accountOf(city, arena.setup, agency, role),
  }));
