import { bothChecking, november, permitRules, turnContext } from '@alur/testing';
import { decideCase } from './decide-case.js';

describe('a case', () => {
  it('begins once', () => {
    const again = bothChecking().ask({
      type: 'SubmitRequest',
      at: november(24),
      serviceId: 'permit',
      version: 'v1',
      variables: {},
      data: { section: 'application', commitment: 'c' },
    });
    expect(again).toMatchObject({ ok: false, error: { code: 'ALREADY_SUBMITTED' } });
  });

  it('takes no step before it has begun', () => {
    const early = decideCase(permitRules, undefined, { type: 'WithdrawRequest', at: november(24) }, turnContext());
    expect(early).toMatchObject({ ok: false, error: { code: 'CASE_NOT_FOUND' } });
  });
});
