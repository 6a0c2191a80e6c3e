/** Asks every route again and again, and says what was wrong with the answers. */
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { openCityInProcess } from './city-in-process.mjs';
import { judgeOf } from './judge.mjs';
import { operationsOf } from './operations.mjs';
import { settle } from './people.mjs';
import { formToken, requestsTo, toRaw } from './requests.mjs';

const { Client } = createRequire(import.meta.url)('pg');

/** What hangs is a fault; whether a machine is busy is not what is asked, so that who was slow is asked twice more. */
const patience = 2_000;

/** Tables that a mere look must leave as they are; who reads is written down elsewhere, and a session is seen to be used. */
const looked = [
  ...['case_instance', 'case_event', 'user_task', 'work_item', 'draft', 'citizen', 'officer_account', 'service_draft'],
  ...['service_publication', 'city_version', 'stored_file', 'correction_draft', 'officer_invitation', 'outbox_message'],
];

/** The way back from signing in begins the draft that was asked for before, and nothing where another site leads to it. */
const mayBegin = new Map([['get /layanan/{id}/ajukan', 'draft']]);

const fingerprint = async (client) => {
  const states = [];
  for (const table of looked) {
    const { rows } = await client.query(`SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS sum FROM ${table} t`);
    states.push([table, rows[0].sum]);
  }
  return Object.fromEntries(states);
};

class Fuzz {
  constructor({ city, world, judge, seed }) {
    Object.assign(this, { city, world, judge, seed, sessions: new Map(), counts: new Map(), codes: new Map() });
  }

  async cookieOf(role) {
    if (!this.sessions.has(role)) this.sessions.set(role, await this.world.cookieOf[role]());
    return this.sessions.get(role);
  }

  /** The tag and the value of what stands at an address, as a designer sees it. */
  async current(url, role) {
    const address = url
      .replace(/\/pages\/[^/]+$/, '')
      .replace(/\/(complete|return|preview|approve)$/, (_, act) => (act === 'approve' ? '/differences' : ''));
    const answer = await this.city.ask({ method: 'GET', url: address, headers: { cookie: await this.cookieOf(role) } });
    if (answer.statusCode !== 200 || !String(answer.headers['content-type']).includes('json')) return undefined;
    return { tag: answer.headers.etag, value: JSON.parse(answer.body).value };
  }

  async ask(operation, drawn) {
    if (operation.isSessionEnding) this.sessions.delete(drawn.role);
    const session = await this.cookieOf(drawn.role);
    const cookie = session && (operation.kind === 'page' ? `${session}; alur-form=${formToken}` : session);
    const asked = await toRaw(operation, drawn, {
      pools: this.world.pools,
      cookie,
      current: (url) => this.current(url, operation.address.includes('studio') ? 'designer' : drawn.role),
    });
    const isElsewhere = drawn.wrong.some(({ kind }) => kind === 'segment') || Object.values(drawn.path).includes('');
    return { ...asked, role: drawn.role, isElsewhere };
  }

  async answerOf(raw) {
    let timer;
    const late = new Promise((resolve) => (timer = setTimeout(() => resolve('late'), patience)));
    const from = performance.now();
    const answer = await Promise.race([this.city.ask(raw), late]);
    clearTimeout(timer);
    return performance.now() - from > patience ? 'late' : answer;
  }

  /** @returns the faults of one answer */
  async play(operation, drawn) {
    const asked = await this.ask(operation, drawn);
    let answer = await this.answerOf(asked.raw);
    for (let time = 0; time < 2 && answer === 'late'; time += 1) answer = await this.answerOf(asked.raw);
    if (answer === 'late') return { asked, faults: ['does not answer within two seconds'] };
    this.count(operation, answer);
    return { asked, answer, faults: this.judge(operation, asked, answer) };
  }

  count({ name }, { statusCode }) {
    const known = this.counts.get(name) ?? {};
    const kind = `${Math.trunc(statusCode / 100)}xx`;
    this.counts.set(name, { ...known, [kind]: (known[kind] ?? 0) + 1 });
  }

  /** Draws requests to one route until one is answered badly; that one is made as small as it gets. */
  async tryRoute(operation, cases) {
    this.sessions.clear();
    const seed = this.seed ^ createHash('sha256').update(operation.name).digest().readInt32BE(0);
    let last;
    const property = fc.asyncProperty(requestsTo(operation), async (drawn) => {
      const played = await this.play(operation, drawn);
      if (played.faults.length === 0) return;
      last = { drawn, ...played };
      throw new Error(played.faults.join('; '));
    });
    const { failed, errorInstance } = await fc.check(property, {
      seed,
      numRuns: cases,
      interruptAfterTimeLimit: 20_000 + cases * 100,
    });
    if (!failed) return undefined;
    if (!last) throw errorInstance;
    const { method, url, headers, payload } = last.asked.raw;
    const shown = {
      method,
      url: url.slice(0, 300),
      headers: { ...headers, cookie: undefined },
      payload: String(payload ?? '').slice(0, 300),
    };
    return { route: operation.name, faults: last.faults, role: last.drawn.role, request: shown };
  }
}

/** @returns what was found, and how often each route was answered how */
export const fuzzApi = async (databaseUrl, { seed, cases, route, onRoute = () => {} }) => {
  const city = await openCityInProcess(databaseUrl);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const stopWorker = city.startWorker();
    const world = await settle(city, client).finally(stopWorker);
    const fuzz = new Fuzz({ city, world, judge: judgeOf(city.document), seed });
    const operations = operationsOf(city.document).filter(({ name }) => route === undefined || name === route);
    const found = [];
    for (const operation of operations) {
      const before = operation.method === 'GET' ? await fingerprint(client) : {};
      // Pages share what is behind them with the routes; they are asked less often.
      const fault = await fuzz.tryRoute(operation, operation.kind === 'page' ? Math.ceil(cases / 5) : cases);
      if (fault) found.push(fault);
      const after = operation.method === 'GET' ? await fingerprint(client) : {};
      const changed = Object.keys(before).filter(
        (table) => before[table] !== after[table] && mayBegin.get(operation.name) !== table,
      );
      if (changed.length > 0) found.push({ route: operation.name, faults: [`a look changes ${changed.join(', ')}`] });
      onRoute(operation, fault, fuzz.counts.get(operation.name));
    }
    return { found, counts: Object.fromEntries(fuzz.counts), routes: operations.length };
  } finally {
    await client.end();
    await city.close();
  }
};
