/**
 * W1 as a service of the city: start, service task, exclusive gateway, user task, two service tasks side by side, end.
 * `inline` computes its service tasks within the turn, `jobs` leaves each to a work item; in `office` the user task is that of
 * an agency, so that it is handed over first and stands in a queue, as every task of the portal does.
 */
import { usualStandard } from '../../support/usual-standard.cjs';

const service = (id, participants) => `id: ${id}
name: Layanan ukur ${id}
summary: Layanan untuk mengukur kecepatan.
owner: dinsos
keywords: [ukur]
${usualStandard()}participants:
${participants}
outcomes:
  granted: { kind: granted, title: Selesai, text: Permohonan Anda selesai. }
steps:
  periksa: Sedang diperiksa
`;

const form = `pages:
  - id: isian
    title: Isian
    fields:
      - { id: name, type: name, label: Nama, class: general }
      - { id: village, type: village, label: Desa atau kelurahan, class: none }
      - { id: nilai, type: number, label: Nilai, class: none, min: 0, max: 100 }
      - id: keperluan
        type: choice
        label: Keperluan
        class: none
        options: [{ value: sekolah, label: Sekolah }, { value: berobat, label: Berobat }]
tasks:
  periksa:
    title: Periksa permohonan
    action: Selesai
    fields:
      - id: hasil
        type: choice
        label: Hasil
        class: none
        options: [{ value: layak, label: Layak }, { value: tidak, label: Tidak layak }]
`;

const inlineTask = (id, name) =>
  `<bpmn:scriptTask id="${id}" name="${name}" scriptFormat="feel" alur:resultVariable="hasil_${id}"><bpmn:script>nilai + 1</bpmn:script></bpmn:scriptTask>`;
const jobTask = (id, name) =>
  `<bpmn:serviceTask id="${id}" name="${name}"><bpmn:extensionElements><alur:job type="letter" /></bpmn:extensionElements></bpmn:serviceTask>`;

const flows = [
  ['mulai', 'hitung'],
  ['hitung', 'cukup'],
  ['cukup', 'periksa', 'nilai >= 10'],
  ['cukup', 'kurang'],
  ['periksa', 'bagi'],
  ['bagi', 'catat'],
  ['bagi', 'kabari'],
  ['catat', 'satu'],
  ['kabari', 'satu'],
  ['satu', 'selesai'],
];

const flow = ([from, to, condition]) => {
  const ends = `<bpmn:sequenceFlow id="${from}_${to}" sourceRef="${from}" targetRef="${to}"`;
  if (!condition) return `${ends} />`;
  return `${ends}><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
};

const drawing = (id, task, participant) => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alur="urn:alur:bpmn" id="d-${id}" targetNamespace="urn:bench">
  <bpmn:process id="${id}" name="${id}" isExecutable="true">
    <bpmn:startEvent id="mulai" />
    ${task('hitung', 'Hitung')}
    <bpmn:exclusiveGateway id="cukup" default="cukup_kurang" />
    <bpmn:userTask id="periksa" name="Periksa"${participant} />
    <bpmn:parallelGateway id="bagi" />
    ${task('catat', 'Catat')}
    ${task('kabari', 'Kabari')}
    <bpmn:parallelGateway id="satu" />
    <bpmn:endEvent id="selesai" alur:outcome="granted" />
    <bpmn:endEvent id="kurang" alur:outcome="granted" />
    ${flows.map(flow).join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;

/** The files of a bundle for each way of work. */
export const w1Files = (way) => {
  const id = `ukur-${way}`;
  const participants = `  pemeriksa: { name: Pemeriksa, agency: dinsos, role: verifier, sees: all }`;
  return {
    'service.yaml': service(id, participants),
    'form.yaml': form,
    'process.bpmn': drawing(
      id,
      way === 'jobs' ? jobTask : inlineTask,
      way === 'office' ? ' alur:participant="pemeriksa"' : '',
    ),
  };
};

/** A payload of four fields. */
export const w1Answers = (n) => ({
  name: `Warga Uji ${n % 10 === 0 ? 'Nol' : 'Satu'}`,
  village: '35.79.01.1004',
  nilai: 10 + (n % 90),
  keperluan: n % 2 === 0 ? 'sekolah' : 'berobat',
});

export const w1Decision = { hasil: 'layak' };
