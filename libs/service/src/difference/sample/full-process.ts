// For the specs: every kind of element with everything it may have. It is compared, never run.
import type { Element, ExecutableProcess } from '@alur/process-model';

const node = (id: string, name: string, scope?: string) => ({
  id,
  name,
  documentation: `Catatan ${id}`,
  incoming: [`to-${id}`],
  outgoing: [`from-${id}`],
  ...(scope === undefined ? {} : { scope }),
});

const activity = (id: string, name: string, scope?: string) => ({
  ...node(id, name, scope),
  boundaryEvents: [],
  participant: 'officer',
});

const feel = (text: string) => ({ feel: text });
const literal = (text: string) => ({ literal: text });

const elements: readonly Element[] = [
  {
    ...node('start', 'Mulai'),
    type: 'startEvent',
    trigger: { kind: 'message', name: literal('mulai'), correlationKey: 'nik' },
  },
  {
    ...activity('check', 'Periksa rumah'),
    type: 'userTask',
    boundaryEvents: ['late', 'remind'],
    standardTime: '2h',
    assignment: { assignee: literal('siti'), candidateUsers: feel('users'), candidateGroups: literal('loket') },
    dueDate: literal('P1D'),
    priority: literal('50'),
    claimRequired: true,
    notBy: ['starter', 'sign'],
    loop: {
      kind: 'multiInstance',
      sequential: true,
      collection: 'rumah',
      cardinality: '3',
      inputElement: 'satu',
      outputCollection: 'semua',
      outputElement: 'hasil',
      completionCondition: 'cukup',
    },
    inputs: [{ source: 'name', target: 'nama' }],
    outputs: [{ source: 'verdict', target: 'putusan' }],
    defaultFlow: 'check-choose',
    forCompensation: true,
  },
  {
    ...activity('again', 'Ulangi'),
    type: 'serviceTask',
    job: { type: 'letter', parameters: { letter: 'surat' }, attempts: 5 },
    loop: { kind: 'standardLoop', testBefore: true, condition: 'belum', maximum: 3 },
  },
  {
    ...node('late', 'Terlambat'),
    type: 'boundaryEvent',
    attachedTo: 'check',
    interrupting: true,
    trigger: { kind: 'timer', timer: { kind: 'workingTime', value: literal('8h') } },
    outputs: [{ source: 'a', target: 'b' }],
    handler: 'undo',
  },
  {
    ...node('remind', 'Ingatkan'),
    type: 'boundaryEvent',
    attachedTo: 'check',
    interrupting: false,
    trigger: { kind: 'timer', timer: { kind: 'duration', value: literal('P2D') } },
  },
  {
    ...node('choose', 'Layak?'),
    type: 'exclusiveGateway',
    outgoing: ['choose-a', 'choose-b'],
    defaultFlow: 'choose-b',
  },
  { ...node('some', 'Beberapa'), type: 'inclusiveGateway', defaultFlow: 'from-some' },
  { ...node('all', 'Semua'), type: 'parallelGateway' },
  { ...node('first', 'Yang pertama'), type: 'eventBasedGateway' },
  {
    ...activity('send', 'Kirim'),
    type: 'sendTask',
    message: { kind: 'message', name: literal('kabar'), correlationKey: 'nik', timeToLive: literal('P1D') },
  },
  { ...activity('receive', 'Terima'), type: 'receiveTask', message: { kind: 'message', name: literal('balasan') } },
  { ...activity('count', 'Hitung'), type: 'scriptTask', expression: 'a + b', resultVariable: 'jumlah' },
  { ...activity('decide', 'Nilai'), type: 'businessRuleTask', decisionId: 'fit', resultVariable: 'layak' },
  { ...activity('plain', 'Lewat'), type: 'task' },
  { ...activity('call', 'Panggil'), type: 'callActivity', calledProcess: 'lain' },
  { ...activity('inside', 'Bagian'), type: 'subProcess', kind: 'embedded', starts: ['sign'] },
  { ...activity('sign', 'Tanda tangan', 'inside'), type: 'userTask' },
  {
    ...node('wait', 'Tunggu'),
    type: 'intermediateCatchEvent',
    trigger: { kind: 'condition', condition: 'siap' },
  },
  {
    ...node('tell', 'Beri tahu'),
    type: 'intermediateThrowEvent',
    result: { kind: 'escalation', code: 'E1' },
  },
  { ...node('undo', 'Batalkan'), type: 'intermediateThrowEvent', result: { kind: 'compensation', activity: 'check' } },
  { ...node('granted', 'Terbit'), type: 'endEvent', outcome: 'granted', result: { kind: 'error', code: 'X' } },
];

const flows = [
  { id: 'start-check', from: 'start', to: 'check' },
  { id: 'check-choose', name: 'Lanjut', from: 'check', to: 'choose', condition: 'verdict = "good"' },
  { id: 'choose-a', from: 'choose', to: 'decide', condition: 'layak = "ya"' },
  { id: 'choose-b', from: 'choose', to: 'granted' },
];

export const fullProcess: ExecutableProcess = {
  id: 'contoh',
  name: 'Proses contoh',
  elements: Object.fromEntries(elements.map((element) => [element.id, element])),
  flows: Object.fromEntries(flows.map((flow) => [flow.id, flow])),
  starts: ['start'],
  lanes: [{ id: 'lane', name: 'Loket', participant: 'officer', elements: ['check'] }],
  participants: {},
};
