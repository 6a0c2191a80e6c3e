// A made-up service that asks for lists: the heirs of somebody, one by one. Written as a folder.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { usualStandard } from './usual-standard.cjs';

export const heirs = 'ket-ahli-waris';

export async function writeHeirsService(folder: string): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, 'dinsos', heirs, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
}

const serviceYaml = `id: ${heirs}
name: Surat Keterangan Ahli Waris
summary: Keterangan siapa saja ahli waris seseorang.
owner: dinsos
keywords: [ahli waris]
${usualStandard({
  requirement: 'Anda ahli waris yang tinggal di Kota Batu',
  procedure: '[Anda mengajukan., Petugas memeriksa., Lurah menandatangani.]',
  purpose: 'Menerangkan ahli waris',
  recipient: 'Kelurahan',
})}participants:
  pelayanan: { name: Pelayanan, agency: =village_office, role: service, sees: all }
  camat: { name: Camat, agency: =village_district_office, role: camat, sees: [name, heirs] }
  kepala:
    name: Lurah atau kepala desa
    agency: =village_office
    role: '=if village_kind = "kelurahan" then "lurah" else "kepala-desa"'
    sees: all
outcomes:
  granted: { kind: granted, title: Surat terbit, text: Unduh surat Anda. }
steps:
  periksa: Memeriksa ahli waris
  setujui: Persetujuan camat
  tanda-tangan: Tanda tangan
  terbitkan: Menerbitkan surat
`;

const formYaml = `pages:
  - id: diri
    title: Siapa Anda?
    fields:
      - { id: name, type: name, label: Nama lengkap, class: general }
      - { id: village, type: village, label: Desa atau kelurahan, class: none }
  - id: harta
    title: Apa saja yang ditinggalkan?
    fields:
      - id: assets
        type: several
        label: Harta yang ditinggalkan
        class: specific
        options:
          - { value: house, label: Rumah, hint: Milik sendiri }
          - { value: land, label: Tanah }
          - { value: savings, label: Tabungan }
        max: 2
  - id: ahli-waris
    title: Siapa saja ahli warisnya?
    help: Tulis semua ahli waris, termasuk Anda sendiri.
    fields:
      - id: heirs
        type: group
        label: Ahli waris
        itemLabel: ahli waris
        class: specific
        min: 2
        max: 4
        fields:
          - { id: heir_name, type: name, label: Nama ahli waris, class: general }
          - { id: heir_nik, type: nik, label: NIK ahli waris, class: general }
          - { id: heir_born, type: date, label: Tanggal lahir, class: general, latest: today }
          - id: relation
            type: choice
            label: Hubungan
            class: none
            options: [{ value: spouse, label: Istri atau suami }, { value: child, label: Anak }, { value: other, label: Lainnya }]
          - { id: relation_other, type: text, label: Hubungan lain, class: general, showWhen: { field: relation, op: equals, value: other } }
          - { id: land_share, type: text, label: Bagian tanah, class: specific, showWhen: { field: assets, op: equals, value: land } }
tasks:
  periksa:
    title: Periksa ahli waris
    action: Simpan
    fields:
      - id: papers
        type: several
        label: Yang sudah diperiksa
        class: none
        options: [{ value: ktp, label: KTP }, { value: kk, label: Kartu Keluarga }]
      - id: witnesses
        type: group
        label: Saksi
        itemLabel: saksi
        class: general
        required: false
        max: 2
        fields: [{ id: witness_name, type: name, label: Nama saksi, class: general }]
  setujui: { title: Setujui, action: Setujui, fields: [] }
  tanda-tangan: { title: Tanda tangani, action: Setujui, fields: [] }
`;

const letter = `---
title: Surat Keterangan Ahli Waris
series: sktm
signer: kepala
---

Menerangkan bahwa ahli waris yang didaftarkan **{{name}}** adalah:

{{#each heirs}}
- {{item_number}}. **{{heir_name}}**, NIK {{heir_nik}}, lahir {{heir_born}}, {{relation}}
{{/each}}

Harta :: {{assets}}

{{#each witnesses}}
Saksi :: {{witness_name}}
{{/each}}
`;

const flows: readonly (readonly [from: string, to: string, condition?: string])[] = [
  ['mulai', 'periksa'],
  ['periksa', 'ukur'],
  ['ukur', 'banyak'],
  ['banyak', 'setujui', 'ukuran = "besar" and (every one in heirs satisfies one.heir_name != null)'],
  ['banyak', 'tanda-tangan'],
  ['setujui', 'tanda-tangan'],
  ['tanda-tangan', 'terbitkan'],
  ['terbitkan', 'terbit'],
];

const flow = ([from, to, condition]: (typeof flows)[number]): string => {
  const ends = `id="f-${from}-${to}" sourceRef="${from}" targetRef="${to}"`;
  if (condition === undefined) return `<bpmn:sequenceFlow ${ends} />`;
  const text = condition.replaceAll('"', '&quot;');
  return `<bpmn:sequenceFlow ${ends}><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${text}</bpmn:conditionExpression></bpmn:sequenceFlow>`;
};

const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alur="urn:alur:bpmn" id="d-${heirs}" targetNamespace="urn:test">
  <bpmn:process id="${heirs}" name="Surat Keterangan Ahli Waris" isExecutable="true">
    <bpmn:startEvent id="mulai" name="Permohonan dikirim" />
    <bpmn:userTask id="periksa" name="Periksa ahli waris" alur:participant="pelayanan" alur:standardTime="2h" />
    <bpmn:businessRuleTask id="ukur" name="Ukur" alur:decision="ukuran" alur:resultVariable="ukuran" />
    <bpmn:exclusiveGateway id="banyak" name="Banyak ahli waris?" default="f-banyak-tanda-tangan" />
    <bpmn:userTask id="setujui" name="Setujui" alur:participant="camat" alur:standardTime="2h" />
    <bpmn:userTask id="tanda-tangan" name="Tanda tangani" alur:participant="kepala" alur:standardTime="2h" />
    <bpmn:serviceTask id="terbitkan" name="Terbitkan"><bpmn:extensionElements><alur:job type="letter"><alur:parameter name="letter" value="keterangan" /></alur:job></bpmn:extensionElements></bpmn:serviceTask>
    <bpmn:endEvent id="terbit" name="Terbit" alur:outcome="granted" />
    ${flows.map(flow).join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;

const table = `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Ukuran" namespace="urn:test">
  <decision id="ukuran" name="Ukuran">
    <decisionTable id="t" hitPolicy="FIRST">
      <input id="i" label="Banyaknya ahli waris"><inputExpression id="e" typeRef="number"><text>count(heirs)</text></inputExpression></input>
      <output id="o" name="ukuran" typeRef="string" />
      <rule id="r1"><inputEntry id="r1i"><text>&gt; 2</text></inputEntry><outputEntry id="r1o"><text>"besar"</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="r2i"><text>-</text></inputEntry><outputEntry id="r2o"><text>"kecil"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>
`;

const scenarios = `name: Dua ahli waris, satu diperbaiki
start:
  at: 2026-11-23T09:00:00+07:00
  data:
    name: Siti Aminah
    village: 35.79.01.1004
    assets: [house, savings]
    heirs:
      - { heir_name: Siti Aminah, heir_nik: "3579025708909902", heir_born: 1990-08-17, relation: spouse }
      - { heir_name: Budi, heir_nik: "3579011708909901", heir_born: 2015-08-17, relation: child }
steps:
  - return: { task: periksa, fields: { heirs: incomplete } }
  - resubmit:
      data:
        heirs:
          - { heir_name: Siti Aminah, heir_nik: "3579025708909902", heir_born: 1990-08-17, relation: spouse }
          - { heir_name: Budi, heir_nik: "3579011708909901", heir_born: 2015-08-17, relation: child }
          - { heir_name: Rini, heir_nik: "3579011708909901", heir_born: 2017-08-17, relation: other, relation_other: Keponakan }
  - complete: { task: periksa, data: { papers: [ktp], witnesses: [{ witness_name: Darto }] } }
  - complete: { task: setujui }
  - complete: { task: tanda-tangan }
  - work: { job: terbitkan }
  - expect: { ended: granted, documents: [keterangan] }
`;

const files: Readonly<Record<string, string>> = {
  'service.yaml': serviceYaml,
  'form.yaml': formYaml,
  'process.bpmn': drawing,
  'decisions/ukuran.dmn': table,
  'letters/keterangan.md': letter,
  'scenarios/perbaikan.yaml': scenarios,
};
