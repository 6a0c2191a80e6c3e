// The whole way of a certificate of low income, as history: a change of any line is a change for running cases.
import type { Event } from '../contract/event.js';
import type { Ask } from '@alur/testing';
import { Play, completeJob, completeUserTask, deliverHandOff, fireTimer, sktm, startInstance } from '@alur/testing';
import { grantedForHospital, refusedAsNotPoor } from './sktm.golden.js';

const answer = (elementId: string, variables = {}): Ask => completeUserTask(elementId, { variables });

function historyOf(facts: object, ...asks: readonly Ask[]): Play {
  const play = new Play({ ...sktm, facts: { ...sktm.facts, ...facts } });
  for (const ask of asks) play.perform(ask(play));
  return play;
}

/** One line per event: its type, then its fields by name. */
function tell({ type, ...fields }: Event): string {
  const told = Object.entries(fields).map(([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`);
  return [type, ...told.sort()].join(' ');
}

const toTheHead: readonly Ask[] = [
  answer('rw-approval', { rw_answer: 'known' }),
  answer('check-completeness', { completeness: 'complete' }),
  answer('field-visit'),
  deliverHandOff('dinsos-check'),
  answer('dinsos-check'),
];

describe('the golden history of sktm', () => {
  it('for a hospital: silent RT, reminder, both checks side by side, district and social affairs, letter', () => {
    const play = historyOf(
      {},
      startInstance({ purpose: 'health' }),
      deliverHandOff('rt-approval'),
      fireTimer('rt-reminder'),
      completeJob('remind-rt'),
      fireTimer('rt-silent'),
      answer('check-completeness', { completeness: 'complete' }),
      answer('field-visit'),
      deliverHandOff('dinsos-check'),
      answer('dinsos-check'),
      deliverHandOff('sign'),
      answer('sign', { head_decision: 'approve' }),
      deliverHandOff('district-endorsement'),
      answer('district-endorsement'),
      deliverHandOff('dinsos-recommendation'),
      answer('dinsos-recommendation'),
      completeJob('issue-letter'),
    );
    expect(play.events.map(tell)).toEqual(grantedForHospital);
    expect(play.state).toMatchObject({ status: 'ended', outcome: 'granted', ends: ['rt-reminded', 'granted'] });
  });

  it('for a household that is not poor: refused', () => {
    const play = historyOf(
      { decile: 8, visit_verdict: 'not-poor' },
      startInstance({ purpose: 'scholarship' }),
      deliverHandOff('rt-approval'),
      answer('rt-approval', { rt_answer: 'known' }),
      ...toTheHead,
      deliverHandOff('prepare-refusal'),
      answer('prepare-refusal', { refusal_ground: 'not-poor' }),
    );
    expect(play.events.map(tell)).toEqual(refusedAsNotPoor);
    expect(play.state).toMatchObject({ status: 'ended', outcome: 'refused', ends: ['refused'] });
  });

  it('keeps personal facts out of the state and out of every event', () => {
    const play = historyOf({ decile: 8, visit_verdict: 'not-poor' }, startInstance(), deliverHandOff('rt-approval'), answer('rt-approval'), ...toTheHead);
    expect(JSON.stringify([play.state, play.events])).not.toMatch(/decile|verdict|not-poor/);
  });
});
