// For the specs: the smallest bundle that has nothing wrong with it, one of everything.
import type { DecisionTable } from '@alur/expressions';
import type { BundleFiles, ReadDrawings } from '../read/read-bundle.js';
import { sampleProcess } from './sample-process.js';

export const sampleFiles: BundleFiles = {
  'service.yaml': `id: contoh
name: Surat Contoh
summary: Surat untuk dicoba.
owner: dinsos
keywords: [contoh]
architecture: { rab: "04.02", ral: Sosial }
standard:
  requirements:
    - text: Penduduk kota
  procedure: [Isi, Kirim]
  duration:
    workingDays: 3
    startsWhen: lengkap
  fee:
    amount: 0
  products: [{ name: Surat }]
  complaints: { unit: Dinas Sosial, channels: [Loket], workingDays: 5 }
  legalBases:
    - title: UU 25/2009
  facilities: [Loket]
  competence: [Teliti]
  supervision: Atasan
  staffing: Dua orang
  guarantee: Tepat waktu
  safety: Data dijaga
  evaluation: Survei
privacy:
  basis: Tugas pelayanan publik
  purpose: Surat
  recipients: [Dinas Sosial]
  retention: { activeYears: 2, final: destroy }
participants:
  officer:
    name: Petugas
    agency: =village_office
    role: front-office
    scope: =rw
    sees: [name, village]
  head:
    name: Kepala
    agency: dinsos
    role: head
    sees: all
outcomes:
  granted: { kind: granted, title: Terbit, text: Unduh surat. }
  refused:
    kind: refused
    title: Ditolak
    text: Baca alasannya.
    ground: refusal_ground
    reason: refusal_reason
steps:
  check: Memeriksa
  sign: Menandatangani
  issue: Menerbitkan surat
`,
  'form.yaml': `pages:
  - id: person
    title: Siapa Anda?
    fields:
      - id: name
        type: name
        label: Nama lengkap
        class: general
      - id: photo
        type: file
        label: Foto
        class: general
  - id: home
    title: Di mana Anda tinggal?
    fields:
      - id: village
        type: village
        label: Desa atau kelurahan
        class: none
      - id: rw
        type: rw
        label: RW
        class: none
      - id: kind
        type: choice
        label: Keadaan
        class: specific
        options:
          - { value: poor, label: Kurang }
          - { value: fine, label: Cukup }
      - id: income
        type: rupiah
        label: Penghasilan
        class: specific
        showWhen: { field: kind, op: equals, value: poor }
        max: 1000000
tasks:
  check:
    title: Periksa
    action: Simpan
    fields:
      - id: verdict
        type: choice
        label: Hasil
        class: none
        options:
          - { value: good, label: Baik }
          - { value: bad, label: Buruk }
      - id: refusal_ground
        type: choice
        label: Dasar
        class: none
        showWhen: { field: verdict, op: equals, value: bad }
        options:
          - { value: incomplete, label: Tidak lengkap }
      - id: refusal_reason
        type: textarea
        label: Alasan
        class: general
        showWhen: { field: verdict, op: equals, value: bad }
  sign:
    title: Tanda tangani
    action: Tanda tangani
    fields: []
`,
  'letters/surat.md': `---
title: Surat Contoh
series: sktm
signer: head
validity: P3M
---

Nama :: **{{name}}**
Tinggal di :: {{village}}

Berlaku sampai {{valid_until}}.
`,
  'scenarios/granted.yaml': 'name: Terbit\nsteps: []\n',
};

const decision: DecisionTable = {
  id: 'fit',
  name: 'Kelayakan',
  hitPolicy: 'FIRST',
  inputs: [{ label: 'Penghasilan', expression: 'income' }],
  outputs: [{ name: 'fit' }],
  rules: [],
};

export const sampleLines: readonly string[] = [
  'start begin',
  'task check officer',
  'timer late check',
  'rule decide fit fit',
  'choice good-enough refused',
  'task sign head',
  'letter issue surat',
  'end granted granted',
  'end refused refused',
  'begin -> check',
  'check -> decide',
  'late -> decide',
  'decide -> good-enough',
  'good-enough -> sign : verdict = "good" and fit = "yes"',
  'good-enough -> refused',
  'sign -> issue',
  'issue -> granted',
];

export const sampleDrawings: ReadDrawings = {
  processes: [sampleProcess('contoh', sampleLines)],
  processDiagnostics: [],
  decisions: [decision],
  decisionDiagnostics: [],
  folder: 'contoh',
};
