// A service nobody wrote code for: another order of steps, a decision table of its own, a loop back and two timers,
// all drawn from a seed and written as a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { usualStandard } from './usual-standard.cjs';

export interface GeneratedStep {
  readonly id: string;
  readonly participant: string;
  readonly agency: string;
  readonly role: string;
}

export interface GeneratedService {
  readonly id: string;
  readonly steps: readonly GeneratedStep[];
  /** Amounts from here on are granted. */
  readonly threshold: number;
  readonly files: Readonly<Record<string, string>>;
}

/** Offices of the demo city that a generated service may use; the village's are found by the applicant's village. */
const offices = [
  { participant: 'loket', agency: '=village_office', role: 'front-office', office: 'kel-sisir' },
  { participant: 'kesra', agency: '=village_office', role: 'welfare', office: 'kel-sisir' },
  { participant: 'pelayanan', agency: '=village_office', role: 'service', office: 'kel-sisir' },
  { participant: 'dinas', agency: 'dinsos', role: 'verifier', office: 'dinsos' },
  { participant: 'camat', agency: '=village_district_office', role: 'camat', office: 'kec-batu' },
] as const;

/** Mulberry32: small, seeded, the same everywhere. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export function generateService(seed: number): GeneratedService {
  const random = randomFrom(seed);
  const shuffled = [...offices].map((office) => ({ office, order: random() })).sort((a, b) => a.order - b.order);
  const chosen = shuffled.slice(0, 2 + Math.floor(random() * 3)).map((one) => one.office);
  const threshold = 10 + Math.floor(random() * 80);
  const id = `layanan-${String(seed)}`;
  const steps = chosen.map((office, index) => ({
    id: `langkah-${String(index + 1)}`,
    participant: office.participant,
    agency: office.office,
    role: office.role,
  }));
  const participants = new Set([...steps.map((step) => step.participant), 'kepala', 'penunggu']);
  return {
    id,
    steps,
    threshold,
    files: {
      'service.yaml': serviceYaml(id, steps, participants),
      'form.yaml': formYaml(steps),
      'process.bpmn': drawing(id, steps),
      'decisions/tingkat.dmn': table(threshold),
      'letters/keterangan.md': letter,
      'letters/penolakan.md': refusalLetter,
    },
  };
}

export async function writeService(folder: string, service: GeneratedService): Promise<void> {
  for (const [name, text] of Object.entries(service.files)) {
    const path = join(folder, 'dinsos', service.id, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

function serviceYaml(id: string, steps: readonly GeneratedStep[], used: ReadonlySet<string>): string {
  const words = [
    ...steps.map((step) => step.id),
    'tunggu',
    'tanda-tangan',
    'tulis-penolakan',
    'ingatkan',
    'nilai-tingkat',
    'terbitkan',
    'terbitkan-penolakan',
  ]
    .map((element) => `  ${element}: Sedang di ${element}`)
    .join('\n');
  const participants = [
    ...offices.map(({ participant, agency, role }) => ({ participant, agency, role })),
    {
      participant: 'kepala',
      agency: '=village_office',
      role: '=if village_kind = "kelurahan" then "lurah" else "kepala-desa"',
    },
    { participant: 'penunggu', agency: 'dinsos', role: 'head' },
  ].filter(({ participant }) => used.has(participant));
  return `id: ${id}
name: Layanan Percobaan ${id}
summary: Layanan yang dibuat dari sebuah angka.
owner: dinsos
keywords: [percobaan]
${usualStandard({
  duration: '{ workingDays: 5, startsWhen: permohonan kami terima, rounds: [{ flow: f-cukup-kumpul, times: 1 }] }',
})}participants:
${participants.map(({ participant, agency, role }) => `  ${participant}:\n    name: ${participant}\n    agency: ${yamlText(agency)}\n    role: ${yamlText(role)}\n    sees: all`).join('\n')}
outcomes:
  granted: { kind: granted, title: Surat terbit, text: Unduh surat Anda. }
  refused: { kind: refused, title: Tidak dapat dikabulkan, text: Nilai Anda di bawah batas., ground: dasar, reason: alasan }
steps:
${words}
`;
}

const yamlText = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function formYaml(steps: readonly GeneratedStep[]): string {
  const last = steps.at(-1)?.id ?? '';
  const tasks = [
    ...steps.map(
      ({ id }) => `  ${id}:
    title: Periksa di ${id}
    action: Selesai
    fields:
      - { id: catatan_${id.replaceAll('-', '_')}, type: text, label: Catatan, class: general, required: false }${
        id === last
          ? `
      - id: ulang
        type: choice
        label: Perlu diulang?
        class: none
        options: [{ value: ulang, label: Ulang dari awal }, { value: cukup, label: Cukup }]`
          : ''
      }`,
    ),
    `  tunggu:
    title: Tunggu sebentar
    action: Lewati
    fields: []`,
    `  tulis-penolakan:
    title: Tulis penolakan
    action: Tolak
    fields:
      - { id: dasar, type: choice, label: Dasar, class: none, options: [{ value: batas, label: Nilai di bawah batas }] }
      - { id: alasan, type: textarea, label: Alasan, class: general }`,
    `  tanda-tangan:
    title: Tanda tangani
    action: Setujui
    fields: []`,
  ];
  return `pages:
  - id: diri
    title: Siapa Anda?
    fields:
      - { id: name, type: name, label: Nama, class: general }
      - { id: village, type: village, label: Desa atau kelurahan, class: none }
  - id: nilai
    title: Berapa nilai Anda?
    fields:
      - { id: nilai, type: number, label: Nilai, class: specific, min: 0, max: 100 }
tasks:
${tasks.join('\n')}
`;
}

function drawing(id: string, steps: readonly GeneratedStep[]): string {
  const first = steps[0]?.id ?? '';
  const last = steps.at(-1)?.id ?? '';
  const flows: [string, string, string?][] = [
    ['mulai', 'kumpul'],
    ['kumpul', first],
    ...steps.slice(1).map((step, index): [string, string] => [steps[index]?.id ?? '', step.id]),
    [last, 'cukup'],
    ['cukup', 'kumpul', 'ulang = "ulang"'],
    ['cukup', 'tunggu'],
    ['tunggu', 'lanjut'],
    ['habis', 'lanjut'],
    ['lanjut', 'nilai-tingkat'],
    ['nilai-tingkat', 'cukup-tinggi'],
    ['cukup-tinggi', 'tanda-tangan', 'tingkat = "tinggi"'],
    ['cukup-tinggi', 'tulis-penolakan'],
    ['tulis-penolakan', 'terbitkan-penolakan'],
    ['terbitkan-penolakan', 'ditolak'],
    ['tanda-tangan', 'terbitkan'],
    ['terbitkan', 'terbit'],
    ['ingat', 'ingatkan'],
    ['ingatkan', 'diingatkan'],
  ];
  const flowId = (from: string, to: string): string => `f-${from}-${to}`;
  const task = (step: { id: string; participant: string }): string =>
    `<bpmn:userTask id="${step.id}" name="${step.id}" alur:participant="${step.participant}" alur:standardTime="2h" />`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alur="urn:alur:bpmn" id="d-${id}" targetNamespace="urn:test">
  <bpmn:process id="${id}" name="${id}" isExecutable="true">
    <bpmn:startEvent id="mulai" />
    <bpmn:exclusiveGateway id="kumpul" />
    ${steps.map(task).join('\n    ')}
    <bpmn:exclusiveGateway id="cukup" default="${flowId('cukup', 'tunggu')}" />
    ${task({ id: 'tunggu', participant: 'penunggu' })}
    <bpmn:boundaryEvent id="habis" attachedToRef="tunggu" cancelActivity="true"><bpmn:timerEventDefinition id="habis-t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT3S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:boundaryEvent id="ingat" attachedToRef="tunggu" cancelActivity="false"><bpmn:timerEventDefinition id="ingat-t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT1S</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
    <bpmn:serviceTask id="ingatkan" name="Ingatkan"><bpmn:extensionElements><alur:job type="message"><alur:parameter name="template" value="reminder" /></alur:job></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:endEvent id="diingatkan" />
    <bpmn:exclusiveGateway id="lanjut" />
    <bpmn:businessRuleTask id="nilai-tingkat" name="Nilai" alur:decision="tingkat" alur:resultVariable="tingkat" />
    <bpmn:exclusiveGateway id="cukup-tinggi" default="${flowId('cukup-tinggi', 'tulis-penolakan')}" />
    ${task({ id: 'tanda-tangan', participant: 'kepala' })}
    ${task({ id: 'tulis-penolakan', participant: 'kepala' })}
    <bpmn:serviceTask id="terbitkan" name="Terbitkan"><bpmn:extensionElements><alur:job type="letter"><alur:parameter name="letter" value="keterangan" /></alur:job></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:serviceTask id="terbitkan-penolakan" name="Terbitkan penolakan"><bpmn:extensionElements><alur:job type="letter"><alur:parameter name="letter" value="penolakan" /></alur:job></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:endEvent id="terbit" alur:outcome="granted" />
    <bpmn:endEvent id="ditolak" alur:outcome="refused" />
    ${flows
      .map(([from, to, condition]) =>
        condition
          ? `<bpmn:sequenceFlow id="${flowId(from, to)}" sourceRef="${from}" targetRef="${to}"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression></bpmn:sequenceFlow>`
          : `<bpmn:sequenceFlow id="${flowId(from, to)}" sourceRef="${from}" targetRef="${to}" />`,
      )
      .join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;
}

const table = (threshold: number): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Tingkat" namespace="urn:test">
  <decision id="tingkat" name="Tingkat">
    <decisionTable id="t" hitPolicy="UNIQUE">
      <input id="i" label="Nilai"><inputExpression id="e" typeRef="number"><text>nilai</text></inputExpression></input>
      <output id="o" name="tingkat" typeRef="string" />
      <rule id="r1"><inputEntry id="r1i"><text>&gt;= ${String(threshold)}</text></inputEntry><outputEntry id="r1o"><text>"tinggi"</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="r2i"><text>&lt; ${String(threshold)}</text></inputEntry><outputEntry id="r2o"><text>"rendah"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>
`;

const letter = `---
title: Surat Keterangan Percobaan
series: sktm
signer: kepala
validity: P1M
---

Menerangkan bahwa **{{name}}** dari {{village}} bernilai {{nilai}}.
`;

const refusalLetter = `---
title: Surat Penolakan Percobaan
series: sktm
signer: kepala
---

Permohonan **{{name}}** ditolak. Dasar: {{dasar}}. Alasan: {{alasan}}

Anda boleh mengajukan keberatan paling lambat 21 hari kerja (UU 30/2014 pasal 77).
`;
