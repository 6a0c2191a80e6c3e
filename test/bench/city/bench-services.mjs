/** Services that are nothing but what is measured, written as folders that `setup` imports like any other. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { usualStandard } from '../../support/usual-standard.cjs';

/** One task of one office, again and again: each answer closes it and opens it anew in the same turn. */
export const loopService = 'ukur-lingkar';
/** Two offices in turn: each answer hands the case to the other one. */
export const handOffService = 'ukur-pindah';
/** Waits for a clock, then for another one, so that what a timer costs is not mixed with what follows it. */
export const timerService = 'ukur-jam';
/** The workload of all benches: automatic step, gateway, task, two automatic steps side by side, end. */
export const wholeService = 'ukur-utuh';

const again = { id: 'lagi', label: 'Sekali lagi?', yes: 'ya', no: 'tidak' };

const script = (id, result) =>
  `<bpmn:scriptTask id="${id}" name="${id}" scriptFormat="feel" alur:resultVariable="${result}"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>`;
const task = (id, office) =>
  `<bpmn:userTask id="${id}" name="${id}" alur:participant="${office}" alur:standardTime="4h" />`;

const pause = (id, length) =>
  `<bpmn:intermediateCatchEvent id="${id}" name="${id}"><bpmn:timerEventDefinition id="${id}-t"><bpmn:timeDuration>${length}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`;

const services = [
  {
    id: loopService,
    nodes: `<bpmn:exclusiveGateway id="kumpul" />${task('layani', 'dinsos')}
      <bpmn:exclusiveGateway id="cukup" default="f-cukup-selesai" />`,
    flows: [
      ['mulai', 'kumpul'],
      ['kumpul', 'layani'],
      ['layani', 'cukup'],
      ['cukup', 'kumpul', `${again.id} = "${again.yes}"`],
      ['cukup', 'selesai'],
    ],
    tasks: { layani: true },
    rounds: '{ flow: f-cukup-kumpul, times: 1 }',
  },
  {
    id: handOffService,
    nodes: `<bpmn:exclusiveGateway id="kumpul" />${task('sini', 'dinsos')}${task('sana', 'dinkes')}
      <bpmn:exclusiveGateway id="cukup" default="f-cukup-selesai" />`,
    flows: [
      ['mulai', 'kumpul'],
      ['kumpul', 'sini'],
      ['sini', 'sana'],
      ['sana', 'cukup'],
      ['cukup', 'kumpul', `${again.id} = "${again.yes}"`],
      ['cukup', 'selesai'],
    ],
    tasks: { sini: false, sana: true },
    rounds: '{ flow: f-cukup-kumpul, times: 1 }',
  },
  {
    id: timerService,
    nodes: `${pause('jeda', 'P1D')}${pause('lagi', 'P30D')}${task('lanjut', 'dinsos')}`,
    flows: [
      ['mulai', 'jeda'],
      ['jeda', 'lagi'],
      ['lagi', 'lanjut'],
      ['lanjut', 'selesai'],
    ],
    tasks: { lanjut: false },
    excluded: ['jeda', 'lagi']
      .map((element) => `{ element: ${element}, ground: Perjanjian kerja sama 1/2026 }`)
      .join(', '),
    waits: ['jeda', 'lagi'],
  },
  {
    id: wholeService,
    nodes: `${script('hitung', 'nilai')}<bpmn:exclusiveGateway id="pilih" default="f-pilih-selesai" />${task('layani', 'dinsos')}
      <bpmn:parallelGateway id="cabang" />${script('kiri', 'kiri')}${script('kanan', 'kanan')}<bpmn:parallelGateway id="temu" />`,
    flows: [
      ['mulai', 'hitung'],
      ['hitung', 'pilih'],
      ['pilih', 'layani', 'nilai > 1'],
      ['pilih', 'selesai'],
      ['layani', 'cabang'],
      ['cabang', 'kiri'],
      ['cabang', 'kanan'],
      ['kiri', 'temu'],
      ['kanan', 'temu'],
      ['temu', 'selesai'],
    ],
    tasks: { layani: false },
  },
];

const offices = { dinsos: 'Dinas Sosial', dinkes: 'Dinas Kesehatan' };

const flow = ([from, to, condition]) =>
  `<bpmn:sequenceFlow id="f-${from}-${to}" sourceRef="${from}" targetRef="${to}">${
    condition
      ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition.replace('>', '&gt;')}</bpmn:conditionExpression>`
      : ''
  }</bpmn:sequenceFlow>`;

const drawing = ({ id, nodes, flows }) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alur="urn:alur:bpmn" id="d-${id}" targetNamespace="urn:alur:bench">
  <bpmn:process id="${id}" name="${id}" isExecutable="true">
    <bpmn:startEvent id="mulai" />
    ${nodes}
    <bpmn:endEvent id="selesai" alur:outcome="granted" />
    ${flows.map(flow).join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;

const choice = `      - id: ${again.id}
        type: choice
        label: ${again.label}
        class: none
        options: [{ value: ${again.yes}, label: Ya }, { value: "${again.no}", label: Tidak }]`;

const form = ({ tasks }) => `pages:
  - id: diri
    title: Siapa Anda?
    fields:
      - { id: name, type: name, label: Nama, class: general }
      - { id: catatan, type: text, label: Catatan, class: general }
tasks:
${Object.entries(tasks)
  .map(([id, asks]) => `  ${id}:\n    title: Layani\n    action: Selesai\n    fields:${asks ? `\n${choice}` : ' []'}`)
  .join('\n')}
`;

const yaml = ({ id, tasks, rounds, excluded, waits = [] }) => `id: ${id}
name: Layanan Ukur ${id}
summary: Layanan yang dibuat untuk mengukur.
owner: dinsos
keywords: [percobaan]
${usualStandard({
  procedure: '[Anda mengajukan., Petugas melayani.]',
  duration: `{ workingDays: 5, startsWhen: permohonan kami terima, rounds: [${rounds ?? ''}], excluded: [${excluded ?? ''}] }`,
  product: 'Keterangan',
})}participants:
${Object.entries(offices)
  .filter(([agency]) => agency === 'dinsos' || id === handOffService)
  .map(([agency, name]) => `  ${agency}: { name: ${name}, agency: ${agency}, role: verifier, sees: all }`)
  .join('\n')}
outcomes:
  granted: { kind: granted, title: Selesai, text: Permohonan Anda selesai. }
steps:
${[...Object.keys(tasks), ...waits].map((step) => `  ${step}: Sedang di ${step}`).join('\n')}
`;

export const writeBenchServices = (folder) => {
  for (const service of services) {
    const home = path.join(folder, 'dinsos', service.id);
    mkdirSync(home, { recursive: true });
    writeFileSync(path.join(home, 'service.yaml'), yaml(service));
    writeFileSync(path.join(home, 'form.yaml'), form(service));
    writeFileSync(path.join(home, 'process.bpmn'), drawing(service));
  }
};

/** What somebody applies with, and what an officer answers a task with. */
export const application = {
  name: 'Warga Fiktif',
  catatan: 'Permohonan yang dibuat untuk mengukur.',
};
export const answerOnceMore = { [again.id]: again.yes };
