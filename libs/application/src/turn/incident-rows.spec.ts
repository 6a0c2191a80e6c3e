import type { InstanceState } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import { incidentRows } from './incident-rows.js';

const bundle = {
  owner: 'dinsos',
  tasks: { sign: { title: 'Tanda tangan' } },
  process: { elements: {} },
} as unknown as ServiceBundle;
const since = '2026-11-24T02:00:00.000Z';
const stuck = {
  key: '4',
  elementId: 'sign',
  phase: 'incident',
  code: 'HANDOFF_UNDELIVERABLE',
  message: 'm',
  since,
  cameFrom: 'kec-batu',
  performer: { agency: 'kel-sisir', role: 'lurah' },
};
const state = (...elements: object[]): InstanceState =>
  ({ elements: Object.fromEntries(elements.map((one) => [(one as { key: string }).key, one])) }) as InstanceState;

describe('the incident rows of a turn', () => {
  it('of a hand-off that failed belong to the agency that sent it', () => {
    expect(incidentRows(bundle, state(), state(stuck))).toEqual({
      raised: [
        {
          key: '4',
          code: 'HANDOFF_UNDELIVERABLE',
          elementId: 'sign',
          title: 'Tanda tangan',
          message: 'm',
          agency: 'kec-batu',
          raisedAt: since,
        },
      ],
      over: [],
    });
  });

  it('of work belong to the agency that does it; of the first step to that of the service', () => {
    const agencyOf = (one: object) => incidentRows(bundle, undefined, state(one)).raised[0]?.agency;
    expect(agencyOf({ ...stuck, jobType: 'letter' })).toBe('kel-sisir');
    expect(agencyOf({ ...stuck, stage: 'working' })).toBe('kel-sisir');
    const { cameFrom: _applicant, ...first } = stuck;
    expect(agencyOf(first)).toBe('dinsos');
  });

  it('are over when nothing is stuck there any more, however that came', () => {
    expect(incidentRows(bundle, state(stuck), state())).toEqual({ raised: [], over: ['4'] });
    expect(incidentRows(bundle, state(stuck), state(stuck))).toEqual({ raised: [], over: [] });
    expect(incidentRows(bundle, state({ ...stuck, phase: 'job' }), state(stuck)).raised).toHaveLength(1);
  });
});
