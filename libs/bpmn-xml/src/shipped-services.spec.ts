// The two services that come with Alur are read whole, and say what their owners agreed on.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readBpmn } from './read-bpmn.js';
import { readDmn } from './read-dmn.js';

const services = resolve(__dirname, '../../../config/services');
const textOf = (path: string) => readFileSync(resolve(services, path), 'utf8');

async function shipped(path: string) {
  const { processes, diagnostics } = await readBpmn(textOf(path), path);
  expect(diagnostics).toEqual([]);
  expect(processes).toHaveLength(1);
  const [process] = processes;
  if (!process) throw new Error(`No process in ${path}`);
  const participants = Object.values(process.elements).flatMap((element) =>
    'participant' in element && element.participant !== undefined ? [[element.id, element.participant]] : [],
  );
  const waysOut = Object.values(process.flows).map(
    ({ from, to, condition }) => `${from} > ${to}${condition === undefined ? '' : ` if ${condition}`}`,
  );
  return { process, participants: Object.fromEntries(participants), waysOut };
}

describe('surat keterangan tidak mampu', () => {
  const path = 'dinsos/sktm/process.bpmn';

  it('goes its agreed way', async () => {
    const { process, waysOut } = await shipped(path);
    expect(process).toMatchObject({ id: 'sktm', starts: ['submitted'] });
    expect(waysOut).toEqual([
      'submitted > rt-approval',
      'rt-reminder > remind-rt',
      'remind-rt > rt-reminded',
      'rt-approval > rw-approval',
      'rt-silent > at-village',
      'rw-approval > at-village',
      'rw-silent > at-village',
      'at-village > check-completeness',
      'check-completeness > is-complete',
      'is-complete > verify-split if completeness = "complete"',
      'is-complete > prepare-refusal',
      'verify-split > dinsos-check',
      'verify-split > field-visit',
      'dinsos-check > verify-join',
      'field-visit > verify-join',
      'verify-join > decide',
      'decide > is-eligible',
      'is-eligible > sign if eligibility = "eligible"',
      'is-eligible > prepare-refusal',
      'prepare-refusal > sign-refusal',
      'sign-refusal > issue-refusal',
      'issue-refusal > refused',
      'sign > is-signed',
      'is-signed > needs-endorsement if head_decision = "approve"',
      'is-signed > issue-decline',
      'issue-decline > declined',
      'needs-endorsement > district-endorsement if purpose in ("health", "legal-aid")',
      'needs-endorsement > ready',
      'district-endorsement > dinsos-recommendation',
      'dinsos-recommendation > ready',
      'ready > issue-letter',
      'issue-letter > granted',
    ]);
  });

  it('gives each step to its participant, and automatic steps to nobody', async () => {
    const { participants } = await shipped(path);
    expect(participants).toEqual({
      'rt-approval': 'rt',
      'rw-approval': 'rw',
      'check-completeness': 'village-front-office',
      'dinsos-check': 'dinsos-verifier',
      'field-visit': 'village-welfare',
      'prepare-refusal': 'village-welfare',
      'sign-refusal': 'village-head',
      sign: 'village-head',
      'district-endorsement': 'district-head',
      'dinsos-recommendation': 'dinsos-head',
    });
  });

  it('has its timers, jobs, decision, defaults and outcomes', async () => {
    const { elements } = (await shipped(path)).process;
    const timer = (literal: string) => ({ kind: 'timer', timer: { kind: 'workingTime', value: { literal } } });
    expect(elements).toMatchObject({
      'rt-approval': { type: 'userTask', standardTime: '4h', boundaryEvents: ['rt-reminder', 'rt-silent'] },
      'rw-approval': { standardTime: '4h', boundaryEvents: ['rw-silent'] },
      'field-visit': { standardTime: '1d' },
      'rt-reminder': { attachedTo: 'rt-approval', interrupting: false, trigger: timer('4h') },
      'rt-silent': { attachedTo: 'rt-approval', interrupting: true, trigger: timer('8h') },
      'rw-silent': { attachedTo: 'rw-approval', interrupting: true, trigger: timer('8h') },
      'remind-rt': { job: { type: 'message', parameters: { template: 'rt-reminder' } } },
      'issue-letter': { job: { type: 'letter', parameters: { letter: 'sktm' } } },
      'issue-refusal': { job: { type: 'letter', parameters: { letter: 'surat-penolakan' } } },
      'issue-decline': { job: { type: 'letter', parameters: { letter: 'surat-penolakan' } } },
      decide: { decisionId: 'eligibility', resultVariable: 'eligibility' },
      'is-complete': { defaultFlow: 'is-complete_prepare-refusal' },
      'is-eligible': { defaultFlow: 'is-eligible_prepare-refusal' },
      'is-signed': { defaultFlow: 'is-signed_issue-decline' },
      'needs-endorsement': { defaultFlow: 'needs-endorsement_ready' },
      'verify-split': { type: 'parallelGateway', outgoing: ['verify-split_dinsos-check', 'verify-split_field-visit'] },
      'verify-join': { type: 'parallelGateway' },
      granted: { outcome: 'granted' },
      refused: { outcome: 'refused' },
      declined: { outcome: 'refused' },
    });
    expect(elements['rt-reminded']).not.toHaveProperty('outcome');
  });

  it('decides by welfare decile first, then by the visit', async () => {
    const { decisions, diagnostics } = await readDmn(
      textOf('dinsos/sktm/decisions/eligibility.dmn'),
      'eligibility.dmn',
    );
    expect(diagnostics).toEqual([]);
    expect(decisions).toMatchObject([
      {
        id: 'eligibility',
        hitPolicy: 'FIRST',
        inputs: [{ expression: 'decile' }, { expression: 'visit_verdict' }],
        outputs: [{ name: 'eligibility', values: ['"eligible"', '"not-eligible"'] }],
        rules: [
          { when: ['<= 5', '-'], then: ['"eligible"'] },
          { when: ['-', '"poor"'], then: ['"eligible"'] },
          { when: ['-', '-'], then: ['"not-eligible"'] },
        ],
      },
    ]);
  });
});

describe('surat keterangan usaha', () => {
  it('goes its agreed way', async () => {
    const { process, participants, waysOut } = await shipped('diskumperindag/surat-ket-usaha/process.bpmn');
    expect(waysOut).toEqual([
      'submitted > verify',
      'verify > is-valid',
      'is-valid > sign if verification = "valid"',
      'is-valid > sign-refusal',
      'sign-refusal > issue-refusal',
      'issue-refusal > refused',
      'sign > issue-letter',
      'issue-letter > granted',
    ]);
    expect(participants).toEqual({
      verify: 'village-service',
      'sign-refusal': 'village-head',
      sign: 'village-head',
    });
    expect(process).toMatchObject({
      id: 'surat-ket-usaha',
      starts: ['submitted'],
      elements: { refused: { outcome: 'refused' }, granted: { outcome: 'granted' } },
    });
  });
});

describe('the drawings', () => {
  it.each(['dinsos/sktm/process.bpmn', 'diskumperindag/surat-ket-usaha/process.bpmn'])(
    '%s draws every step, lane and flow once',
    (path) => {
      const xml = textOf(path);
      const ids = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, id]) => id).sort();
      const model = ids(/<bpmn:(?:participant|lane|\w+Event|\w+Task|\w+Gateway|sequenceFlow) id="([^"]+)"/g);
      expect(ids(/bpmnElement="([^"]+)"/g).filter((id) => !id?.endsWith('-collaboration'))).toEqual(model);
    },
  );
});
