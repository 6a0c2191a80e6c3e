import type { City } from '@alur/city';
import { ok } from '@alur/kernel';
import type { JsonObject } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { bothChecking, november, permitRules } from '@alur/testing';
import type { CaseRecord } from '../ports/lanes.js';
import { advanceCase } from './advance-case.js';

const city = { zone: 'Asia/Jakarta', villages: {}, agencies: {} } as unknown as City;
const bundle = { form: { pages: [] }, tasks: {}, process: { elements: {} } } as unknown as ServiceBundle;

/** The check is done by somebody who leaves this with the case. */
function checked(variables: JsonObject) {
  const play = bothChecking();
  const at = november(23, 9);
  const record = { id: 'c1', state: play.now } as unknown as CaseRecord;
  return advanceCase({
    city,
    loaded: { at, record, version: { hash: 'v1', bundle, rules: permitRules }, answers: {}, sealKey: (key) => key },
    actor: 'officer',
    command: () => ok({ type: 'PerformTask', at, key: play.keyOf('check'), by: 'officer', variables }),
    answer: () => ({}),
  });
}

describe('a turn of a stored case', () => {
  it('gives the next state', () => {
    expect(checked({ notes: 'fine' })).toMatchObject({
      ok: true,
      value: { state: { process: { variables: { notes: 'fine' } } } },
    });
  });

  it('is refused where it would make every later turn slow', () => {
    expect(checked({ notes: 'x'.repeat(256_000) })).toMatchObject({ ok: false, error: { code: 'INSTANCE_TOO_LARGE' } });
  });
});
