// One service in two versions that differ in everything a running case could notice. Written as folders.
import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { usualStandard } from './usual-standard.cjs';

export const versioned = 'izin-uji';

export interface ServiceVersion {
  readonly workingDays: number;
  /** Who checks first: `loket` or `kesra`. */
  readonly checker: string;
  readonly checkTitle: string;
  readonly checkWords: string;
  /** Whether two of the welfare section look at it before it waits. */
  readonly isSeenByTwo: boolean;
  readonly wait: string;
  /** Which marks are granted: FEEL tests of the table's two rules. */
  readonly granted: string;
  readonly refused: string;
  readonly signTitle: string;
  readonly letterTitle: string;
  /** Asked on a page of its own. */
  readonly asksReason: boolean;
  readonly nameLabel: string;
}

export const first: ServiceVersion = {
  workingDays: 2,
  checker: 'loket',
  checkTitle: 'Periksa cara lama',
  checkWords: 'Loket memeriksa berkas Anda',
  isSeenByTwo: true,
  wait: 'PT40S',
  granted: '>= 50',
  refused: '< 50',
  signTitle: 'Tanda tangani izin lama',
  letterTitle: 'Surat Izin Lama',
  asksReason: false,
  nameLabel: 'Nama',
};

export const second: ServiceVersion = {
  workingDays: 9,
  checker: 'kesra',
  checkTitle: 'Periksa cara baru',
  checkWords: 'Bagian kesejahteraan memeriksa berkas Anda',
  isSeenByTwo: false,
  wait: 'PT1S',
  granted: '< 50',
  refused: '>= 50',
  signTitle: 'Tanda tangani izin baru',
  letterTitle: 'Surat Izin Baru',
  asksReason: true,
  nameLabel: 'Nama',
};

/** Differs from the second in words only. */
export const third: ServiceVersion = { ...second, nameLabel: 'Nama lengkap' };

export const filesOf = (version: ServiceVersion): Readonly<Record<string, string>> => ({
  'service.yaml': serviceYaml(version),
  'form.yaml': formYaml(version),
  'process.bpmn': drawing(version),
  'decisions/tingkat.dmn': table(version),
  'letters/izin.md': letter(version),
  'scenarios/jawaban.yaml': scenarios(version),
});

/** The folder of the service; `services` is where its agency's folder lies. */
export async function writeVersion(services: string, version: ServiceVersion): Promise<string> {
  const folder = join(services, 'dinsos', versioned);
  for (const [name, text] of Object.entries(filesOf(version))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

/** As an operator does it, beside the running city. Gives the hash of the version. */
export function publish(databaseUrl: string, folder: string): string {
  const bin = join(__dirname, '../../apps/cli/bin/alur.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'service', 'import', folder, '--json'], {
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: databaseUrl },
  });
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
  return (JSON.parse(stdout) as { hash: string }).hash;
}

const serviceYaml = ({ workingDays, checkWords, isSeenByTwo }: ServiceVersion): string => `id: ${versioned}
name: Izin Uji
summary: Izin untuk melihat dua versi berdampingan.
owner: dinsos
keywords: [percobaan]
${usualStandard({
  duration: `{ workingDays: ${String(workingDays)}, startsWhen: permohonan kami terima }`,
  product: 'Surat izin',
})}participants:
  loket: { name: Loket, agency: =village_office, role: front-office, sees: all }
  kesra: { name: Kesejahteraan, agency: =village_office, role: welfare, sees: all }
  kepala: { name: Lurah, agency: =village_office, role: '=if village_kind = "kelurahan" then "lurah" else "kepala-desa"', sees: all }
outcomes:
  granted: { kind: granted, title: Izin terbit, text: Unduh surat Anda. }
  refused: { kind: refused, title: Tidak dapat dikabulkan, text: Nilai Anda tidak cukup., ground: dasar, reason: alasan }
steps:
  periksa: ${checkWords}
${isSeenByTwo ? '  tinjau: Dua petugas meninjau\n' : ''}  tunggu: Menunggu
  nilai-tingkat: Menilai
  tanda-tangan: Lurah menandatangani
  tulis-penolakan: Lurah menulis jawaban
  terbitkan: Surat diterbitkan
`;

const formYaml = ({ checkTitle, isSeenByTwo, signTitle, asksReason, nameLabel }: ServiceVersion): string => `pages:
  - id: diri
    title: Siapa Anda?
    fields:
      - { id: name, type: name, label: ${nameLabel}, class: general }
      - { id: village, type: village, label: Desa atau kelurahan, class: none }
  - id: nilai
    title: Berapa nilai Anda?
    fields:
      - { id: nilai, type: number, label: Nilai, class: none, min: 0, max: 100 }
${asksReason ? '  - id: sebab\n    title: Mengapa Anda perlu izin?\n    fields:\n      - { id: sebab, type: text, label: Sebab, class: general }\n' : ''}tasks:
  periksa:
    title: ${checkTitle}
    action: Selesai
    fields: []
${isSeenByTwo ? '  tinjau:\n    title: Tinjau\n    action: Selesai\n    fields: []\n' : ''}  tanda-tangan:
    title: ${signTitle}
    action: Setujui
    fields: []
  tulis-penolakan:
    title: Tulis penolakan
    action: Tolak
    fields:
      - { id: dasar, type: choice, label: Dasar, class: none, options: [{ value: batas, label: Nilai tidak cukup }] }
      - { id: alasan, type: textarea, label: Alasan, class: general }
`;

function drawing({ checker, isSeenByTwo, wait }: ServiceVersion): string {
  const task = (id: string, participant: string, inside = ''): string =>
    `<bpmn:userTask id="${id}" name="${id}" alur:participant="${participant}" alur:standardTime="4h">${inside}</bpmn:userTask>`;
  const twice =
    '<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality>2</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>';
  const flows: readonly (readonly [string, string, string?])[] = [
    ['mulai', 'periksa'],
    ...(isSeenByTwo
      ? ([
          ['periksa', 'tinjau'],
          ['tinjau', 'tunggu'],
        ] as const)
      : ([['periksa', 'tunggu']] as const)),
    ['tunggu', 'nilai-tingkat'],
    ['nilai-tingkat', 'cukup'],
    ['cukup', 'tanda-tangan', 'tingkat = "cukup"'],
    ['cukup', 'tulis-penolakan'],
    ['tulis-penolakan', 'ditolak'],
    ['tanda-tangan', 'terbitkan'],
    ['terbitkan', 'terbit'],
  ];
  const drawn = flows.map(([from, to, condition]) => {
    const inside = condition
      ? `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${condition}</bpmn:conditionExpression>`
      : '';
    return `<bpmn:sequenceFlow id="f-${from}-${to}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alur="urn:alur:bpmn" id="d" targetNamespace="urn:test">
  <bpmn:process id="${versioned}" name="Izin Uji" isExecutable="true">
    <bpmn:startEvent id="mulai" />
    ${task('periksa', checker)}
    ${isSeenByTwo ? task('tinjau', 'kesra', twice) : ''}
    <bpmn:intermediateCatchEvent id="tunggu" name="tunggu"><bpmn:timerEventDefinition id="tunggu-t"><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${wait}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
    <bpmn:businessRuleTask id="nilai-tingkat" name="Nilai" alur:decision="tingkat" alur:resultVariable="tingkat" />
    <bpmn:exclusiveGateway id="cukup" default="f-cukup-tulis-penolakan" />
    ${task('tanda-tangan', 'kepala')}
    ${task('tulis-penolakan', 'kepala')}
    <bpmn:serviceTask id="terbitkan" name="Terbitkan"><bpmn:extensionElements><alur:job type="letter"><alur:parameter name="letter" value="izin" /></alur:job></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:endEvent id="terbit" alur:outcome="granted" />
    <bpmn:endEvent id="ditolak" alur:outcome="refused" />
    ${drawn.join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;
}

const table = ({ granted, refused }: ServiceVersion): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Tingkat" namespace="urn:test">
  <decision id="tingkat" name="Tingkat">
    <decisionTable id="t" hitPolicy="UNIQUE">
      <input id="i" label="Nilai"><inputExpression id="e" typeRef="number"><text>nilai</text></inputExpression></input>
      <output id="o" name="tingkat" typeRef="string" />
      <rule id="r1"><inputEntry id="r1i"><text>${escaped(granted)}</text></inputEntry><outputEntry id="r1o"><text>"cukup"</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="r2i"><text>${escaped(refused)}</text></inputEntry><outputEntry id="r2o"><text>"kurang"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>
`;

const escaped = (text: string): string => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const letter = ({ letterTitle }: ServiceVersion): string => `---
title: ${letterTitle}
series: sktm
signer: kepala
validity: P1M
---

Mengizinkan **{{name}}** dari {{village}} dengan nilai {{nilai}}.
`;

/** An example of each answer. */
const scenarios = (version: ServiceVersion): string =>
  ['granted', 'refused'].map((ended) => scenario(version, ended === 'granted')).join('---\n');

const scenario = ({ granted, isSeenByTwo, wait, asksReason }: ServiceVersion, isGranted: boolean): string => {
  const isHighGranted = granted.startsWith('>');
  return `name: ${isGranted ? 'Izin terbit' : 'Ditolak'}
start:
  at: 2026-11-23T09:00:00+07:00
  data: { name: Siti Aminah, village: 35.79.01.1004, nilai: ${isGranted === isHighGranted ? '80' : '20'}${asksReason ? ', sebab: Kegiatan warga' : ''} }
steps:
  - complete: { task: periksa }
${isSeenByTwo ? '  - complete: { task: tinjau }\n  - complete: { task: tinjau }\n' : ''}  - wait: ${wait}
${
  isGranted
    ? `  - complete: { task: tanda-tangan }
  - work: { job: terbitkan }
  - expect: { ended: granted, documents: [izin] }
`
    : `  - complete: { task: tulis-penolakan, data: { dasar: batas, alasan: Nilai di bawah batas. } }
  - expect: { ended: refused }
`
}`;
};
