// An officer with a phone: uses an invitation, reads codes off the app, signs in from wherever they are.
import { generate } from 'otplib';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent';

export class AccountHolder {
  readonly agent: TestAgent;
  recoveryCodes: readonly string[] = [];
  private secret = '';
  /** So many steps ahead of now: each code is good once, and nobody waits half a minute. */
  private step = 0;

  constructor(
    readonly url: string,
    readonly nip: string,
    readonly password: string,
  ) {
    this.agent = request.agent(url);
  }

  /** Of the time step so many after this one. */
  code(later = 0): Promise<string> {
    return generate({ secret: this.secret, epoch: Math.floor(Date.now() / 1_000) + later * 30 });
  }

  takeSecret(secret: string): void {
    this.secret = secret;
  }

  async activate(token: string): Promise<request.Response> {
    const seen = await this.agent.post('/api/v1/invitation').send({ token }).expect(200);
    this.takeSecret((seen.body as { totp: { secret: string } }).totp.secret);
    const body = { token, password: this.password, code: await this.code(this.step) };
    const answer = await this.agent.post('/api/v1/invitation/activation').send(body);
    this.recoveryCodes = (answer.body as { recoveryCodes?: readonly string[] }).recoveryCodes ?? [];
    return answer;
  }

  /** From a browser of its own where `agent` names one. */
  signIn(more: object = {}, agent: TestAgent = this.agent): request.Test {
    return agent.post('/api/v1/auth/officer/session').send({ nip: this.nip, password: this.password, ...more });
  }
}
