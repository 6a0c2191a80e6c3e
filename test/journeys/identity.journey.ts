// How office-holders come in where real people work: by invitation, with a phone, and nothing that is forged, fixed, late or used twice.
import { Client } from 'pg';
import request from 'supertest';
import { AccountHolder } from '../support/account-holder.js';
import { alurCommand } from '../support/alur-command.js';
import { holderOf, openBatu } from '../support/batu.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { startCity } from '../support/city-under-test.js';
import type { StrictCity } from '../support/strict-city.js';
import { strictCity } from '../support/strict-city.js';

let world: CityUnderTest;
let strict: StrictCity;
let database: Client;
let operator: AccountHolder;
let head: AccountHolder;
let verifier: AccountHolder;

beforeAll(async () => {
  strict = await strictCity();
  world = await startCity({ env: { DEMO: 'false', CITY_DIR: strict.folder } });
  database = new Client({ connectionString: world.database.url });
  await database.connect();
  const city = await openBatu();
  const person = (agency: string, role: string, password: string): AccountHolder =>
    new AccountHolder(world.url, holderOf(city, agency, role).nip ?? '', password);
  operator = person('diskominfo', 'operator', 'genteng miring ketan hitam');
  head = person('dinsos', 'head', 'perahu nelayan itu bocor');
  verifier = person('dinsos', 'verifier', 'tjokro velg umbi tujuh');
}, 60_000);
afterAll(async () => {
  await database.end();
  await world.stop();
  await strict.remove();
});

const problem = (answer: request.Response): string =>
  `${String(answer.status)} ${(answer.body as { code: string }).code}`;

/** As if half a minute had passed: codes are good once, and the test does not wait. */
const nextStep = (holder: AccountHolder) =>
  database.query('UPDATE officer_account SET totp_last_step = NULL WHERE nip = $1', [holder.nip]);

async function inviteByMachine(nip: string): Promise<string> {
  const { lines, output } = await alurCommand(world, ['officer', 'invite', '--nip', nip]);
  const link = String(lines[0]?.['link'] ?? '');
  if (!link.includes('/konsol/undangan#')) throw new Error(output);
  return link.split('#')[1] ?? '';
}

async function inviteByConsole(nip: string): Promise<string> {
  const answer = await operator.agent.post('/api/v1/accounts/invitations').send({ nip }).expect(201);
  return (answer.body as { link: string }).link.split('#')[1] ?? '';
}

const actionsOf = async (id: string): Promise<readonly string[]> => {
  const { rows } = await database.query<{ line: string }>(
    `SELECT action || ' ' || outcome AS line FROM audit_event WHERE subject_kind = 'officer' AND subject_id = $1 ORDER BY at`,
    [id],
  );
  return rows.map(({ line }) => line);
};

describe('the first of those who run the system', () => {
  let token: string;

  it('is let in by nothing before: no account, no password, no way to ask for one', async () => {
    expect(problem(await operator.signIn())).toBe('401 SIGN_IN_FAILED');
    expect(problem(await request(world.url).get('/api/v1/accounts'))).toBe('401 NOT_SIGNED_IN');
    expect((await alurCommand(world, ['officer', 'invite', '--nip', '199912312020011001'])).code).toBe(2);
  });

  it('comes by an invitation made at the machine, replaced by a later one', async () => {
    const first = await inviteByMachine(operator.nip);
    token = await inviteByMachine(operator.nip);
    const see = (one: string): request.Test => request(world.url).post('/api/v1/invitation').send({ token: one });
    expect(problem(await see(first))).toBe('404 INVITATION_NOT_FOUND');
    expect(problem(await see('x'.repeat(43)))).toBe('404 INVITATION_NOT_FOUND');
    expect((await see(token).expect(200)).body).toMatchObject({ nip: operator.nip, totp: { qr: expect.any(String) } });
  });

  it('sets a password that is no common one and shows a code of the phone', async () => {
    const weak = { token, password: 'Bismillah2026Sukses', code: '000000' };
    const answer = await request(world.url).post('/api/v1/invitation/activation').send(weak);
    expect(problem(answer)).toBe('422 PASSWORD_REFUSED');
    const wrong = { token, password: operator.password, code: '000000' };
    expect(problem(await request(world.url).post('/api/v1/invitation/activation').send(wrong))).toBe(
      '422 SECOND_FACTOR_WRONG',
    );
    const activated = await operator.activate(token);
    expect(activated.body).toMatchObject({ confirmed: true });
    expect(new Set(operator.recoveryCodes).size).toBe(10);
    expect(problem(await request(world.url).post('/api/v1/invitation').send({ token }))).toBe(
      '404 INVITATION_NOT_FOUND',
    );
  });

  it('signs in with both, and no code opens twice', async () => {
    const used = await operator.code();
    expect(problem(await operator.signIn())).toBe('401 SECOND_FACTOR_NEEDED');
    expect(problem(await operator.signIn({ code: used }))).toBe('422 SECOND_FACTOR_WRONG');
    expect(problem(await operator.signIn({ code: await operator.code(-3) }))).toBe('422 SECOND_FACTOR_WRONG');
    await operator.signIn({ code: await operator.code(1) }).expect(200);
    expect(problem(await operator.signIn({ code: await operator.code(1) }))).toBe('422 SECOND_FACTOR_WRONG');
  });

  it('neither secrets nor codes stand in the database as they are', async () => {
    const { rows } = await database.query(
      'SELECT a.*, r.* FROM officer_account a JOIN recovery_code r ON r.officer_id = a.id',
    );
    expect(rows).toHaveLength(10);
    expect(JSON.stringify(rows)).not.toContain((operator.recoveryCodes[0] ?? '').replace('-', ''));
    expect((rows[0] as { totp_secret: string }).totp_secret).toMatch(/^[0-9a-f]{8}\.[\w-]+\.[\w-]+$/);
  });
});

describe('an invitation from the console', () => {
  it('is for somebody else who holds an office', async () => {
    const invite = (nip: string): request.Test => operator.agent.post('/api/v1/accounts/invitations').send({ nip });
    expect(problem(await invite(operator.nip))).toBe('403 NOT_ALLOWED');
    expect(problem(await invite('199912312020011001'))).toBe('404 ACCOUNT_NOT_FOUND');
  });

  it('lets nobody in before somebody other than who invited has made sure of the person', async () => {
    await head.activate(await inviteByMachine(head.nip));
    await head.signIn({ code: await head.code(1) }).expect(200);
    const activated = await verifier.activate(await inviteByConsole(verifier.nip));
    expect(activated.body).toMatchObject({ confirmed: false });
    expect(problem(await verifier.signIn({ code: await verifier.code(1) }))).toBe('403 ACCOUNT_UNCONFIRMED');
    const path = '/api/v1/accounts/dinsos-verifier/confirmation';
    expect(problem(await operator.agent.post(path))).toBe('403 NOT_ALLOWED');
    const listed = (await head.agent.get('/api/v1/accounts').expect(200)).body as {
      data: { id: string; state: string }[];
    };
    expect(listed.data.find(({ id }) => id === 'dinsos-verifier')?.state).toBe('unconfirmed');
    expect(listed.data.some(({ id }) => id === 'diskominfo-operator')).toBe(false);
    await head.agent.post(path).expect(204);
    await verifier.signIn({ code: await verifier.code(1) }).expect(200);
    expect(problem(await verifier.agent.get('/api/v1/accounts'))).toBe('404 NOT_FOUND');
  });

  it('does not last: after its time it opens nothing', async () => {
    const token = await inviteByMachine(verifier.nip);
    await database.query(`UPDATE officer_invitation SET expires_at = clock_timestamp() - interval '1 second'`);
    const late = { token, password: verifier.password, code: await verifier.code(1) };
    expect(problem(await request(world.url).post('/api/v1/invitation/activation').send(late))).toBe(
      '404 INVITATION_NOT_FOUND',
    );
  });

  it('voids everything before: session, password, phone and recovery codes', async () => {
    expect(problem(await verifier.agent.get('/api/v1/auth/me'))).toBe('401 NOT_SIGNED_IN');
    expect(problem(await verifier.signIn({ code: verifier.recoveryCodes[0] }))).toBe('401 SIGN_IN_FAILED');
    await verifier.activate(await inviteByMachine(verifier.nip));
    await nextStep(verifier);
    await verifier.signIn({ code: await verifier.code() }).expect(200);
  });
});

describe('a lost phone', () => {
  it('is replaced by a recovery code, once, and then by a new phone', async () => {
    const [code = '', other = ''] = verifier.recoveryCodes;
    const browser = request.agent(world.url);
    await verifier.signIn({ code: code.toLowerCase() }, browser).expect(200);
    expect(problem(await verifier.signIn({ code }))).toBe('422 SECOND_FACTOR_WRONG');
    const begun = (await browser.post('/api/v1/auth/account/totp').expect(200)).body as {
      secret: string;
      sealed: string;
    };
    verifier.takeSecret(begun.secret);
    const enrolment = { password: verifier.password, sealed: begun.sealed, code: await verifier.code() };
    const put = (body: object): request.Test => browser.put('/api/v1/auth/account/totp').send(body);
    expect(problem(await put({ ...enrolment, password: 'salah' }))).toBe('422 PASSWORD_WRONG');
    expect(problem(await put({ ...enrolment, sealed: 'a.b.c' }))).toBe('422 SECOND_FACTOR_WRONG');
    const answer = await put(enrolment).expect(200);
    expect((answer.body as { recoveryCodes: unknown[] }).recoveryCodes).toHaveLength(10);
    expect(problem(await verifier.signIn({ code: other }))).toBe('422 SECOND_FACTOR_WRONG');
    // The other browser was signed in by the phone that is gone.
    expect(problem(await verifier.agent.get('/api/v1/auth/me'))).toBe('401 NOT_SIGNED_IN');
  });
});

describe('a session', () => {
  const cookie = (answer: request.Response): string =>
    /alur-officer=([^;]+)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  const me = (token: string): request.Test =>
    request(world.url).get('/api/v1/auth/me').set('cookie', `alur-officer=${token}`);
  const signIn = async (planted = ''): Promise<string> => {
    await nextStep(operator);
    const ask = operator.signIn({ code: await operator.code() }, request.agent(world.url));
    return cookie(await ask.set('cookie', `alur-officer=${planted}`).expect(200));
  };

  it('is never one that was forged or planted', async () => {
    const planted = 'p'.repeat(43);
    expect(problem(await me(planted))).toBe('401 NOT_SIGNED_IN');
    const token = await signIn(planted);
    expect(token).not.toBe(planted);
    expect(problem(await me(planted))).toBe('401 NOT_SIGNED_IN');
    await me(token).expect(200);
    const next = await signIn(token);
    expect(problem(await me(token))).toBe('401 NOT_SIGNED_IN');
    await me(next).expect(200);
  });

  it.each([
    ['nobody worked in it for a quarter of an hour', `seen_at = clock_timestamp() - interval '16 minutes'`],
    ['its hours are over', `expires_at = clock_timestamp()`],
  ])('ends when %s', async (_, change) => {
    const token = await signIn();
    await database.query(`UPDATE session SET ${change} WHERE subject = 'diskominfo-operator'`);
    expect(problem(await me(token))).toBe('401 NOT_SIGNED_IN');
  });

  it('is kept open by an act, not by a page that asks by itself', async () => {
    const token = await signIn();
    const seen = async (): Promise<number> => {
      const { rows } = await database.query<{ age: number }>(
        `SELECT extract(epoch FROM clock_timestamp() - max(seen_at))::float AS age FROM session WHERE subject = 'diskominfo-operator'`,
      );
      return rows[0]?.age ?? NaN;
    };
    await database.query(`UPDATE session SET seen_at = clock_timestamp() - interval '10 minutes'`);
    await me(token).set('x-alur-idle', '1').expect(200);
    expect(await seen()).toBeGreaterThan(590);
    await me(token).expect(200);
    expect(await seen()).toBeLessThan(10);
  });

  it('is listed for its owner, who ends one or all others; a new password ends the rest', async () => {
    const tokens = [await signIn(), await signIn(), await signIn()];
    const own = (path: string, method: 'get' | 'delete' | 'put' = 'get'): request.Test => {
      const ask = request(world.url);
      return ask[method](`/api/v1/auth/account${path}`).set('cookie', `alur-officer=${tokens[0] ?? ''}`);
    };
    const { sessions } = (await own('').expect(200)).body as { sessions: { id: string; current: boolean }[] };
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    await own(`/sessions/${sessions.find(({ current }) => !current)?.id ?? ''}`, 'delete').expect(204);
    expect(problem(await own('/sessions/none', 'delete'))).toBe('404 SESSION_NOT_FOUND');
    await own('/sessions/others', 'delete').expect(204);
    for (const token of tokens.slice(1)) await me(token).expect(401);
    const another = await signIn();
    const change = { password: operator.password, newPassword: 'jembatan kayu licin sekali' };
    await own('/password', 'put')
      .send({ ...change, password: 'salah' })
      .expect(422);
    await own('/password', 'put').send(change).expect(204);
    await me(tokens[0] ?? '').expect(200);
    await me(another).expect(401);
    await own('/password', 'put').send({ password: change.newPassword, newPassword: operator.password }).expect(204);
  });
});

describe('an act that binds', () => {
  it('asks for a fresh proof when the last is older than five minutes', async () => {
    await nextStep(operator);
    await operator.signIn({ code: await operator.code() }).expect(200);
    await database.query(`UPDATE session SET proved_at = clock_timestamp() - interval '6 minutes'`);
    const invite = (): request.Test => operator.agent.post('/api/v1/accounts/invitations').send({ nip: head.nip });
    const asked = await invite();
    expect(problem(asked)).toBe('403 STEP_UP_NEEDED');
    expect(asked.body).toMatchObject({ errors: [{ field: 'code' }] });
    const prove = (code: string): request.Test => operator.agent.post('/api/v1/auth/account/step-up').send({ code });
    expect(problem(await prove(await operator.code()))).toBe('422 SECOND_FACTOR_WRONG');
    // Where there is a phone, the password alone proves nobody's presence.
    const { password } = operator;
    const typed = await operator.agent.post('/api/v1/auth/account/step-up').send({ password });
    expect(problem(typed)).toBe('422 SECOND_FACTOR_WRONG');
    await prove(await operator.code(1)).expect(204);
    await invite().expect(201);
    await operator.agent.get('/api/v1/accounts').expect(200);
  });
});

describe('a stranger who guesses', () => {
  it('slows down themselves, not the owner, whose device was here before', async () => {
    const stranger = (network: string): request.Test =>
      operator.signIn({ password: 'tebakan tebakan' }, request.agent(world.url)).set('x-forwarded-for', network);
    const answers: string[] = [];
    for (let guess = 0; guess < 12; guess += 1) answers.push(problem(await stranger('203.0.113.7')));
    expect(answers.slice(0, 10)).toEqual(Array(10).fill('401 SIGN_IN_FAILED'));
    expect(answers.slice(10)).toEqual(Array(2).fill('429 TOO_MANY_REQUESTS'));
    await nextStep(operator);
    await operator
      .signIn({ code: await operator.code() })
      .set('x-forwarded-for', '203.0.113.7')
      .expect(200);
    const kept = await database.query<{ subject: string }>('SELECT subject FROM guess');
    expect(JSON.stringify(kept.rows)).not.toMatch(/203\.0\.113|1980/);
  });
});

it('all of it is written down', async () => {
  expect(await actionsOf('dinsos-verifier')).toEqual([
    ...['account-invited done', 'account-activated done', 'account-confirmed done', 'signed-in done'],
    ...[
      'account-invited done',
      'sign-in-refused refused',
      'account-invited done',
      'account-activated done',
      'signed-in done',
    ],
    ...[
      'recovery-used done',
      'signed-in done',
      'sign-in-refused refused',
      'totp-enrolled done',
      'sign-in-refused refused',
    ],
  ]);
  expect(await actionsOf('diskominfo-operator')).toEqual(
    expect.arrayContaining(['password-changed done', 'sessions-ended done', 'step-up refused', 'step-up done']),
  );
}, 10_000);
