// F24: one bit of what was kept is turned around, on the disk or in the database beside its triggers, and put back afterwards.
import { Client } from 'pg';
import { accountOf, openBatu } from '../../support/batu.js';
import type { Flip } from '../../support/flipped-bytes.js';
import { flipAuditRow, flipEvent, flipFile, flipSection } from '../../support/flipped-bytes.js';
import { OfficerPerson } from '../../support/people.js';
import type { Arena } from '../arena/arena.js';
import { pause } from '../arena/arena.js';
import { alur } from '../invariants/alur.js';
import type { Violation } from '../invariants/violation.js';
import type { Chance } from '../plan/chance.js';
import type { Fault } from './fault.js';

interface Target {
  readonly id: string;
  readonly file: string;
  readonly letter: string | null;
  readonly revision: number;
}

interface Attempt {
  readonly kind: string;
  readonly flip: Flip;
  /** What an officer asks for meanwhile; nothing where no screen shows it. */
  readonly asks?: string;
  readonly verify: 'audit' | 'data';
  readonly finding: { readonly code: string; readonly names: string };
}

/** Cases that are over: nobody but us opens them meanwhile. */
const targets = `
SELECT c.id::text AS id, c.revision, f.id::text AS file,
       (SELECT l.id::text FROM stored_file l WHERE l.case_id = c.id AND l.field LIKE 'letter:%' LIMIT 1) AS letter
  FROM case_instance c JOIN stored_file f ON f.case_id = c.id AND f.field NOT LIKE 'letter:%'
 WHERE c.service_id = 'surat-ket-usaha' AND c.state #>> '{process,status}' <> 'active'
   AND EXISTS (SELECT FROM user_task t WHERE t.case_id = c.id AND t.agency = 'kel-sisir' AND t.role = 'service')
 ORDER BY c.id`;

/** Of these the proof has seen: what is proved while it is flipped would be proved for ever. */
const provedEntries = `
SELECT e.id::text AS id FROM audit_event e JOIN audit_leaf l ON l.subject = e.id AND l.kind = 'entry' ORDER BY e.at LIMIT 50`;

const patienceMs = 20_000;
const odd: Violation[] = [];
let officer: Promise<OfficerPerson> | undefined;

const signedIn = (arena: Arena): Promise<OfficerPerson> =>
  (officer ??= openBatu().then((city) =>
    OfficerPerson.signIn(arena.url, accountOf(city, arena.setup, 'kel-sisir', 'service')),
  ));

async function findTarget(arena: Arena, chance: Chance): Promise<Target | undefined> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await pause(500)) {
    const found = await arena.rows<Target>(targets);
    if (found.length > 0) return chance.pick(found);
  }
  return undefined;
}

async function attempt(arena: Arena, owner: Client, chance: Chance, target: Target): Promise<Attempt> {
  const where = chance.draw();
  const { id, file, letter, revision } = target;
  const ofCase = `/api/v1/cases/${id}`;
  switch (chance.below(5)) {
    case 0:
    case 1: {
      const hit = chance.percent(50) ? file : (letter ?? file);
      const finding = { code: 'FILE_DAMAGED', names: hit };
      const flip = await flipFile(arena.filesFolder, hit, where);
      return {
        kind: hit === file ? 'an upload' : 'a letter',
        flip,
        asks: `${ofCase}/files/${hit}`,
        verify: 'data',
        finding,
      };
    }
    case 2: {
      const flip = await flipSection(owner, id, where);
      return { kind: 'a section', flip, asks: ofCase, verify: 'data', finding: { code: 'VALUE_DAMAGED', names: id } };
    }
    case 3: {
      const flip = await flipEvent(owner, id, 1 + chance.below(revision));
      return { kind: 'a turn', flip, asks: ofCase, verify: 'audit', finding: { code: 'TURN_CHANGED', names: id } };
    }
    default: {
      if ((await arena.rows(provedEntries)).length === 0) await alur(arena, ['audit', 'checkpoint']);
      const entry = chance.pick(await arena.rows<{ id: string }>(provedEntries)).id;
      const flip = await flipAuditRow(owner, entry);
      return { kind: 'an audit row', flip, verify: 'audit', finding: { code: 'ENTRY_CHANGED', names: entry } };
    }
  }
}

/** The status and the code, of an answer that a gateway gave: one that is just away is asked again. */
async function answerOf(arena: Arena, path: string): Promise<string> {
  for (let tries = 0; ; tries += 1) {
    const { agent } = await signedIn(arena);
    const answer = await Promise.resolve(agent.get(path)).catch(() => undefined);
    if (answer?.status === 401) officer = undefined;
    else if (answer && answer.status !== 503)
      return answer.status === 200
        ? '200'
        : `${String(answer.status)} ${String((answer.body as { code?: string }).code)}`;
    if (tries > 20) return 'no answer';
    await pause(250);
  }
}

async function judge(arena: Arena, tried: Attempt): Promise<void> {
  const { kind, asks, verify, finding } = tried;
  const shown = asks === undefined ? undefined : await answerOf(arena, asks);
  if (shown !== undefined && shown !== '500 DATA_DAMAGED')
    odd.push({ invariant: 'fault', what: `a flipped bit in ${kind} (${tried.flip.place}) was answered ${shown}` });
  const { code, lines, output } = await alur(arena, [verify, 'verify']);
  const isNamed = lines.some((line) => line['code'] === finding.code && JSON.stringify(line).includes(finding.names));
  if (code !== 1 || !isNamed)
    odd.push({
      invariant: 'fault',
      what: `alur ${verify} verify (${String(code)}) does not name a flipped bit in ${kind} (${tried.flip.place}): ${output.slice(0, 300)}`,
    });
}

export const flippedBytes: Fault = {
  id: 'F24',
  async strike(arena, chance) {
    const target = await findTarget(arena, chance);
    if (!target) return arena.count('nothing was there yet whose bits could be flipped');
    const owner = new Client({ connectionString: arena.databaseUrl() });
    await owner.connect();
    try {
      const tried = await attempt(arena, owner, chance, target);
      try {
        await judge(arena, tried);
      } finally {
        await tried.flip.back();
      }
      if (tried.asks !== undefined) {
        const again = await answerOf(arena, tried.asks);
        if (again !== '200')
          odd.push({ invariant: 'fault', what: `${tried.kind} that was put back was answered ${again}` });
      }
      arena.count(`a bit was flipped in ${tried.kind}`);
    } finally {
      await owner.end();
    }
  },
  after: () => Promise.resolve(odd.splice(0)),
};
