// People who leave canaries wherever a person can leave something: as answers, drafts, files, numbers, and as what no form takes.
import type { Response } from 'supertest';
import request from 'supertest';
import { photo } from '../support/photo.js';
import { CitizenPerson, outbox } from '../support/people.js';
import type { CityUnderTest } from '../support/city-under-test.js';
import { sisir, sktmAnswers } from '../support/sktm.js';
import type { CanaryCage } from './canary.js';

/** What came back that a browser or a proxy keeps. */
export interface Traces {
  readonly errors: string[];
  readonly addresses: string[];
  readonly cookies: string[];
}

/** Canaries that one applicant leaves, and one who is turned away. */
export const perApplicant = 16;

export class Planter {
  readonly traces: Traces = { errors: [], addresses: [], cookies: [] };

  constructor(
    private readonly world: CityUnderTest,
    private readonly cage: CanaryCage,
  ) {}

  /** Signs in, fills a form with a file, and sends it or leaves it lying; gives the case. */
  async applicant(sends: boolean): Promise<string> {
    const { cage, world } = this;
    const citizen = new CitizenPerson(world.url, cage.phone());
    await this.signIn(citizen);
    const draft = await citizen.fill('sktm', {
      ...sktmAnswers(sisir),
      name: cage.word('name'),
      nik: cage.nik('nik'),
      family_card: cage.nik('family-card'),
      address: `Jalan ${cage.word('text')} 12`,
      destination: cage.word('text'),
      occupation: cage.word('text'),
    });
    this.seen(
      await citizen.agent
        .post(`/api/v1/drafts/${draft}/files/house_photo_front`)
        .attach('file', photo(citizen.phone), `KTP-${cage.word('file-name')}.jpg`),
    );
    if (sends) this.seen(await citizen.send(draft));
    return draft;
  }

  private async signIn(citizen: CitizenPerson): Promise<void> {
    this.seen(await citizen.agent.post('/api/v1/auth/citizen/code').send({ phone: citizen.phone }));
    const mine = (await outbox(this.world.url)).find(({ recipient }) => recipient.endsWith(citizen.phone.slice(1)));
    const code = /\b(\d{6})\b/.exec(mine?.body ?? '')?.[1] ?? '';
    this.cage.add('code', `masuk Anda: ${code}`);
    const session = await citizen.agent.post('/api/v1/auth/citizen/session').send({ phone: citizen.phone, code });
    this.seen(session);
    const cookie = session.get('Set-Cookie')?.[0] ?? '';
    this.cage.add('session', /=([^;]+)/.exec(cookie)?.[1] ?? '');
    // The cookie is the token: it is with its owner, and nowhere else.
    if (session.status !== 200) throw new Error(`Sign-in: ${String(session.status)} ${session.text}`);
  }

  /** What is typed into the wrong place, in the wrong form, or by somebody who tries. */
  async stranger(): Promise<void> {
    const { cage } = this;
    const bad = (): string => cage.word('bad-input');
    const api = request(this.world.url);
    const asked = [
      api.post('/api/v1/auth/citizen/code').send({ phone: bad() }),
      api.post('/api/v1/auth/citizen/session').send({ phone: cage.phone(), code: '000000' }),
      api.post('/api/v1/auth/officer/session').send({ nip: '199001012015011001', password: cage.word('password') }),
      api.post('/api/v1/tracking').send({ reference: bad(), phoneDigits: '1234' }),
      api.get('/permohonan').query({ cari: bad() }),
      api.post('/api/v1/drafts').set('content-type', 'application/json').send(`{"serviceId": "${bad()}`),
    ];
    for (const answer of await Promise.all(asked)) this.seen(answer);
  }

  private seen(answer: Response): void {
    if (answer.status >= 400) this.traces.errors.push(`${answer.text} ${JSON.stringify(answer.headers)}`);
    this.traces.addresses.push(String(answer.headers['location'] ?? ''));
    // Of a session the value is its own secret; of every other cookie nothing may be anybody's.
    for (const cookie of answer.get('Set-Cookie') ?? []) this.traces.cookies.push(cookie);
  }
}
