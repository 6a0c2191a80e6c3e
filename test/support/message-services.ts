// Two services that know each other by a message and a signal only: one tells, the other waits. Written as folders.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { usualStandard } from './usual-standard.cjs';

export const sender = 'izin-tetangga';
export const receiver = 'izin-lanjutan';

/** The message goes by the applicant's NIK, which nobody but the case's data may ever hold. */
export async function writeMessageServices(folder: string): Promise<void> {
  const files = {
    [`dinsos/${sender}/service.yaml`]: serviceYaml(sender, ['periksa', 'kabari'], []),
    [`dinsos/${sender}/form.yaml`]: form(
      '- { id: lantai, type: number, label: Lantai, class: none, min: 1, max: 9 }',
      'periksa',
    ),
    [`dinsos/${sender}/process.bpmn`]: drawing(sender, senderParts),
    [`dinsos/${receiver}/service.yaml`]: serviceYaml(receiver, ['siaga', 'dengar', 'lanjut'], ['siaga', 'dengar']),
    [`dinsos/${receiver}/form.yaml`]: form(
      '- { id: tunggu, type: choice, label: Menunggu apa?, class: none, options: [{ value: pesan, label: Pesan }, { value: sinyal, label: Sinyal }] }',
      'lanjut',
    ),
    [`dinsos/${receiver}/process.bpmn`]: drawing(receiver, receiverParts),
    [`dinsos/${sender}/scenarios/kabar.yaml`]: senderScenario,
    [`dinsos/${receiver}/scenarios/kabar.yaml`]: receiverScenarios,
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
}

const senderParts = {
  nodes: `<bpmn:userTask id="periksa" name="Periksa" alur:participant="dinas" alur:standardTime="4h" />
    <bpmn:sendTask id="kabari" name="Kabari" messageRef="pesan" alur:correlationKey="=nik" alur:timeToLive="P7D"><bpmn:extensionElements><alur:input source="=lantai" target="lantai_tetangga" /></bpmn:extensionElements></bpmn:sendTask>
    <bpmn:endEvent id="selesai" name="Selesai" alur:outcome="granted"><bpmn:signalEventDefinition signalRef="sinyal" /></bpmn:endEvent>`,
  flows: [
    ['mulai', 'periksa'],
    ['periksa', 'kabari'],
    ['kabari', 'selesai'],
  ],
} as const;

const receiverParts = {
  nodes: `<bpmn:exclusiveGateway id="apa" default="f-apa-dengar" />
    <bpmn:intermediateCatchEvent id="siaga" name="Siaga"><bpmn:signalEventDefinition signalRef="sinyal" /></bpmn:intermediateCatchEvent>
    <bpmn:receiveTask id="dengar" name="Dengar" messageRef="pesan" alur:correlationKey="=nik" />
    <bpmn:userTask id="lanjut" name="Lanjutkan" alur:participant="dinas" alur:standardTime="4h" />
    <bpmn:endEvent id="sudah" name="Sudah" alur:outcome="granted" />
    <bpmn:endEvent id="selesai" name="Selesai" alur:outcome="granted" />`,
  flows: [
    ['mulai', 'apa'],
    ['apa', 'siaga', 'tunggu = "sinyal"'],
    ['apa', 'dengar'],
    ['siaga', 'sudah'],
    ['dengar', 'lanjut'],
    ['lanjut', 'selesai'],
  ],
} as const;

const senderScenario = `name: Tetangga dikabari
start: { data: { name: Warga Fiktif, nik: "3579025708909902", lantai: 3 } }
steps:
  - complete: { task: periksa }
  - expect: { ended: granted, sent: [izin terbit] }
`;

const receiverScenarios = `name: Pesan datang
start: { data: { name: Warga Fiktif, nik: "3579025708909902", tunggu: pesan } }
steps:
  - expect: { waiting: [dengar] }
  - message: { name: izin terbit, key: "3579025708909902", data: { lantai_tetangga: 3 } }
  - complete: { task: lanjut }
  - expect: { ended: granted }
---
name: Sinyal datang
start: { data: { name: Warga Fiktif, nik: "3579025708909902", tunggu: sinyal } }
steps:
  - signal: { name: jalan dibuka }
  - expect: { ended: granted, passed: [siaga] }
`;

interface Parts {
  readonly nodes: string;
  readonly flows: readonly (readonly [string, string, string?])[];
}

const drawing = (id: string, { nodes, flows }: Parts): string => `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alur="urn:alur:bpmn" id="d-${id}" targetNamespace="urn:test">
  <bpmn:message id="pesan" name="izin terbit" />
  <bpmn:signal id="sinyal" name="jalan dibuka" />
  <bpmn:process id="${id}" name="${id}" isExecutable="true">
    <bpmn:startEvent id="mulai" />
    ${nodes}
    ${flows
      .map(
        ([from, to, condition]) =>
          `<bpmn:sequenceFlow id="f-${from}-${to}" sourceRef="${from}" targetRef="${to}">${
            condition
              ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`
              : ''
          }</bpmn:sequenceFlow>`,
      )
      .join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;

const form = (field: string, task: string): string => `pages:
  - id: diri
    title: Siapa Anda?
    fields:
      - { id: name, type: name, label: Nama, class: general }
      - { id: nik, type: nik, label: NIK, class: general }
      ${field}
tasks:
  ${task}:
    title: Periksa
    action: Selesai
    fields: []
`;

/** `waits`: where it waits for the other service, which is not its own time. */
const serviceYaml = (id: string, steps: readonly string[], waits: readonly string[]): string => `id: ${id}
name: Layanan Percobaan ${id}
summary: Layanan yang dibuat untuk mencoba pesan antarpermohonan.
owner: dinsos
keywords: [percobaan]
${usualStandard({
  duration: `{ workingDays: 2, startsWhen: permohonan kami terima, excluded: [${waits.map((element) => `{ element: ${element}, ground: Perjanjian kerja sama 1/2026 }`).join(', ')}] }`,
  product: 'Keterangan',
})}participants:
  dinas: { name: Dinas Sosial, agency: dinsos, role: verifier, sees: all }
outcomes:
  granted: { kind: granted, title: Selesai, text: Permohonan Anda selesai. }
steps:
${steps.map((step) => `  ${step}: Sedang di ${step}`).join('\n')}
`;
