import type { City } from '@alur/city';
import { standardSecurity } from '@alur/city';
import type { OfficerAccount } from '../ports/accounts.js';
import type { AccountPorts } from './account-ports.js';
import type { AskedSignIn } from './sign-in-officer.js';
import { signInOfficer } from './sign-in-officer.js';

const bssn = { minLength: 12, mixed: true, expiresAfterDays: 90, basis: 'BSSN 4/2021', since: '2021-05-21' };
const officer: OfficerAccount = {
  id: 'one',
  nip: '198001012010011001',
  passwordHash: 'right',
  passwordSetAt: '2026-01-01T00:00:00.000Z',
  totpSecret: 'sealed',
  invitedBy: 'operator:root',
  confirmedBy: 'operator:root',
};

/** What was done with the account, in order. */
function gate(account: Partial<OfficerAccount> | undefined, city: Partial<City['security']> = {}) {
  const done: string[] = [];
  const note =
    <T>(word: string, answer: T) =>
    (): Promise<T> => {
      done.push(word);
      return Promise.resolve(answer);
    };
  const ports = {
    city: { name: 'Kota Batu', officeHolders: [], security: { ...standardSecurity, ...city } },
    reading: { now: () => Promise.resolve('2026-11-28T00:00:00.000Z') },
    accounts: {
      findByNip: () => Promise.resolve(account && { ...officer, ...account }),
      useStep: note('step used', true),
      changePassword: note('password changed', undefined),
    },
    passwords: {
      hash: (text: string) => Promise.resolve(`hash of ${text}`),
      matches: (hash: string, text: string) => Promise.resolve(hash === text),
    },
    guesses: {
      take: (subject: string) => (done.push(subject.replace(/^.*@/, '')), Promise.resolve(true)),
      count: () => Promise.resolve(0),
      giveBack: () => Promise.resolve(),
      forget: () => Promise.resolve(),
    },
    secretBox: { open: () => Promise.resolve('secret') },
    oneTimeCodes: { stepOf: (_: string, code: string) => Promise.resolve(code === '123456' ? 7 : undefined) },
    audit: { record: note('refusal kept', undefined) },
  } as unknown as AccountPorts;
  const asked = { nip: officer.nip, password: 'right', network: '10.0.0.1' };
  return {
    done,
    async ask(more: Partial<AskedSignIn> = {}, demo = false): Promise<string> {
      const answer = await signInOfficer(ports, { demo })({ ...asked, ...more });
      return answer.ok ? `welcome ${answer.value.id}` : answer.error.code;
    },
  };
}

describe('signing in', () => {
  it('takes the password and a code of the phone', async () => {
    const { ask, done } = gate({});
    expect(await ask({ code: '123 456' })).toBe('welcome one');
    expect(done).toContain('step used');
  });

  it('asks for the code only when the password was right', async () => {
    expect(await gate({}).ask()).toBe('SECOND_FACTOR_NEEDED');
    expect(await gate({}).ask({ password: 'wrong' })).toBe('SIGN_IN_FAILED');
    expect(await gate({}).ask({ code: '000000' })).toBe('SECOND_FACTOR_WRONG');
  });

  it('gives one answer for a wrong password, an unknown NIP and a voided account, and keeps each', async () => {
    const voided = { passwordHash: undefined } as unknown as Partial<OfficerAccount>;
    for (const account of [{}, undefined, voided]) {
      const { ask, done } = gate(account);
      expect(await ask({ password: 'wrong' })).toBe('SIGN_IN_FAILED');
      expect(done).toContain('refusal kept');
    }
  });

  it('without a second factor is for the demo city only', async () => {
    const bare = { totpSecret: undefined } as unknown as Partial<OfficerAccount>;
    expect(await gate(bare).ask()).toBe('SIGN_IN_FAILED');
    expect(await gate(bare).ask({}, true)).toBe('welcome one');
  });

  it('waits until somebody made sure of the person', async () => {
    const unconfirmed = { confirmedBy: undefined } as unknown as Partial<OfficerAccount>;
    expect(await gate(unconfirmed).ask({ code: '123456' })).toBe('ACCOUNT_UNCONFIRMED');
  });

  it('counts for the device of its owner, and of a stranger for the network', async () => {
    const own = gate({});
    await own.ask({ device: { id: 'laptop', officerId: 'one' } });
    expect(own.done).toContain('device:laptop');
    const strange = gate({});
    await strange.ask({ device: { id: 'laptop', officerId: 'somebody else' } });
    expect(strange.done).toContain('network:10.0.0.1');
    expect(strange.done).not.toContain('device:laptop');
  });
});

describe('a password whose time is over', () => {
  const old = { passwords: bssn };

  it('must be renewed before the code is used up', async () => {
    const { ask, done } = gate({}, old);
    expect(await ask({ code: '123456' })).toBe('PASSWORD_EXPIRED');
    expect(await ask({ code: '123456', newPassword: 'pendek' })).toBe('PASSWORD_REFUSED');
    expect(await ask({ code: '123456', newPassword: 'right' })).toBe('PASSWORD_REFUSED');
    expect(done).not.toContain('step used');
    expect(await ask({ code: '123456', newPassword: 'Genteng-Miring-7' })).toBe('welcome one');
    expect(done.slice(-1)).toEqual(['password changed']);
  });

  it('lasts where the city sets no end', async () => {
    expect(await gate({}).ask({ code: '123456' })).toBe('welcome one');
  });
});
