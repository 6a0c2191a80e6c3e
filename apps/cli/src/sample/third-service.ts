// For the specs: a service that the repository does not ship, small, with one of everything that the gate looks at.
import { mkdtempSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export type ServiceFiles = Readonly<Record<string, string>>;

/** Writes the files into a folder of the service's name and gives its path. */
export function folderOf(files: ServiceFiles, name = 'pinjam-lapangan'): string {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), 'alur-third-')), name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

export const thirdService: ServiceFiles = {
  'service.yaml': `id: pinjam-lapangan
name: Peminjaman Lapangan
summary: Meminjam lapangan milik kota untuk kegiatan warga.
owner: dinsos
keywords: [lapangan, kegiatan]
architecture: { rab: "04.02", ral: Layanan Publik }
standard:
  requirements:
    - text: Anda penduduk Kota Batu
  procedure: [Anda mengisi permohonan., Petugas memeriksa., Kepala menyetujui kegiatan besar.]
  duration: { workingDays: 3, startsWhen: permohonan lengkap kami terima }
  fee: { amount: 0 }
  products: [{ name: Surat izin pemakaian lapangan }]
  complaints: { unit: Dinas Sosial, channels: [Loket, lapor.go.id], workingDays: 5 }
  legalBases: [{ title: UU 25/2009, about: Pelayanan Publik, since: "2009-07-18" }]
  facilities: [Portal pelayanan]
  competence: [Memahami jadwal lapangan]
  supervision: Kepala bidang memantau setiap hari.
  staffing: Dua petugas.
  guarantee: Selesai tepat waktu.
  safety: Data Anda dijaga.
  evaluation: Survei setelah selesai.
privacy:
  basis: Pelaksanaan tugas pelayanan publik (UU 27/2022 pasal 20)
  purpose: Menilai permohonan
  recipients: [Dinas Sosial]
  retention: { activeYears: 1, final: destroy }
participants:
  petugas: { name: Petugas lapangan, agency: dinsos, role: verifier, sees: all }
  kepala: { name: Kepala dinas, agency: dinsos, role: head, sees: all }
outcomes:
  granted: { kind: granted, title: Izin terbit, text: Unduh surat izin Anda. }
  refused:
    kind: refused
    title: Permohonan ditolak
    text: Baca dasar dan alasannya.
    ground: dasar
    reason: alasan
steps:
  periksa: Petugas memeriksa permohonan
  golongkan: Menilai besar kegiatan
  setujui: Kepala dinas menilai kegiatan besar
  ingatkan: Mengingatkan kepala dinas
  terbitkan: Menerbitkan surat izin
  tolak: Menerbitkan surat penolakan
`,
  'form.yaml': `pages:
  - id: diri
    title: Siapa Anda?
    fields:
      - { id: nama, type: name, label: Nama lengkap, class: general }
  - id: kegiatan
    title: Apa kegiatan Anda?
    fields:
      - id: jenis
        type: choice
        label: Jenis kegiatan
        class: none
        options:
          - { value: olahraga, label: Olahraga }
          - { value: hajatan, label: Hajatan }
          - { value: pasar, label: Pasar malam }
      - { id: peserta, type: number, label: Jumlah peserta, class: none, min: 1, max: 5000 }
tasks:
  periksa:
    title: Periksa permohonan
    action: Simpan
    fields:
      - id: hasil
        type: choice
        label: Hasil pemeriksaan
        class: none
        options:
          - { value: lanjut, label: Dapat dilanjutkan }
          - { value: tolak, label: Ditolak }
      - id: dasar
        type: choice
        label: Dasar penolakan
        class: none
        required: false
        options:
          - { value: penuh, label: Lapangan sudah dipesan (Perwali) }
      - { id: alasan, type: textarea, label: Alasan penolakan, class: general, required: false }
  setujui:
    title: Setujui kegiatan besar
    action: Setujui
    fields: []
`,
  'process.bpmn': `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alur="urn:alur:bpmn" id="d" targetNamespace="urn:contoh">
  <bpmn:process id="pinjam-lapangan" name="Peminjaman Lapangan" isExecutable="true">
    <bpmn:startEvent id="mulai" name="Permohonan dikirim" />
    <bpmn:userTask id="periksa" name="Periksa" alur:participant="petugas" alur:standardTime="4h" />
    <bpmn:exclusiveGateway id="dapat-lanjut" name="Dapat dilanjutkan?" />
    <bpmn:businessRuleTask id="golongkan" name="Golongkan" alur:decision="golongan" alur:resultVariable="golongan" />
    <bpmn:exclusiveGateway id="besar" name="Kegiatan besar?" default="f-kecil" />
    <bpmn:userTask id="setujui" name="Setujui" alur:participant="kepala" alur:standardTime="1d" />
    <bpmn:boundaryEvent id="lama" name="Satu hari belum dijawab" attachedToRef="setujui" cancelActivity="false">
      <bpmn:timerEventDefinition id="lama-t" alur:workingTime="1d" />
    </bpmn:boundaryEvent>
    <bpmn:serviceTask id="ingatkan" name="Ingatkan">
      <bpmn:extensionElements><alur:job type="message"><alur:parameter name="template" value="reminder" /></alur:job></bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:endEvent id="diingatkan" name="Sudah diingatkan" />
    <bpmn:exclusiveGateway id="siap" />
    <bpmn:serviceTask id="terbitkan" name="Terbitkan">
      <bpmn:extensionElements><alur:job type="letter"><alur:parameter name="letter" value="izin" /></alur:job></bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:endEvent id="terbit" name="Izin terbit" alur:outcome="granted" />
    <bpmn:serviceTask id="tolak" name="Terbitkan penolakan">
      <bpmn:extensionElements><alur:job type="letter"><alur:parameter name="letter" value="penolakan" /></alur:job></bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:endEvent id="ditolak" name="Ditolak" alur:outcome="refused" />
    <bpmn:sequenceFlow id="f-mulai" sourceRef="mulai" targetRef="periksa" />
    <bpmn:sequenceFlow id="f-periksa" sourceRef="periksa" targetRef="dapat-lanjut" />
    <bpmn:sequenceFlow id="f-lanjut" name="Lanjut" sourceRef="dapat-lanjut" targetRef="golongkan">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">hasil = "lanjut"</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f-tolak" name="Tolak" sourceRef="dapat-lanjut" targetRef="tolak">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">hasil = "tolak"</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f-ditolak" sourceRef="tolak" targetRef="ditolak" />
    <bpmn:sequenceFlow id="f-golongan" sourceRef="golongkan" targetRef="besar" />
    <bpmn:sequenceFlow id="f-besar" name="Besar" sourceRef="besar" targetRef="setujui">
      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">golongan = "besar"</bpmn:conditionExpression>
    </bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f-kecil" name="Kecil" sourceRef="besar" targetRef="siap" />
    <bpmn:sequenceFlow id="f-lama" sourceRef="lama" targetRef="ingatkan" />
    <bpmn:sequenceFlow id="f-ingatkan" sourceRef="ingatkan" targetRef="diingatkan" />
    <bpmn:sequenceFlow id="f-setuju" sourceRef="setujui" targetRef="siap" />
    <bpmn:sequenceFlow id="f-siap" sourceRef="siap" targetRef="terbitkan" />
    <bpmn:sequenceFlow id="f-terbit" sourceRef="terbitkan" targetRef="terbit" />
  </bpmn:process>
</bpmn:definitions>
`,
  'decisions/golongan.dmn': `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="Golongan" namespace="urn:contoh">
  <decision id="golongan" name="Golongan kegiatan">
    <decisionTable id="t" hitPolicy="UNIQUE">
      <input id="i1" label="Jenis"><inputExpression id="e1" typeRef="string"><text>jenis</text></inputExpression></input>
      <input id="i2" label="Peserta"><inputExpression id="e2" typeRef="number"><text>peserta</text></inputExpression></input>
      <output id="o" name="golongan" typeRef="string" />
      <rule id="r1"><inputEntry id="r1a"><text>"pasar"</text></inputEntry><inputEntry id="r1b"><text>-</text></inputEntry><outputEntry id="r1o"><text>"besar"</text></outputEntry></rule>
      <rule id="r2"><inputEntry id="r2a"><text>"olahraga", "hajatan"</text></inputEntry><inputEntry id="r2b"><text>&gt;= 500</text></inputEntry><outputEntry id="r2o"><text>"besar"</text></outputEntry></rule>
      <rule id="r3"><inputEntry id="r3a"><text>"olahraga", "hajatan"</text></inputEntry><inputEntry id="r3b"><text>&lt; 500</text></inputEntry><outputEntry id="r3o"><text>"kecil"</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>
`,
  'letters/izin.md': `---
title: Surat Izin Pemakaian Lapangan
series: sktm
signer: kepala
validity: P1M
---

Nama :: {{nama}}
Kegiatan :: {{jenis}}
`,
  'letters/penolakan.md': `---
title: Surat Penolakan
series: sktm
signer: petugas
---

Dasar :: {{dasar}}
Alasan :: {{alasan}}

Anda boleh mengajukan keberatan paling lambat 21 hari kerja (UU 30/2014 pasal 77).
`,
  'scenarios/semua.yaml': `name: Olahraga kecil, langsung terbit
start: { at: 2026-11-23T09:00:00+07:00, data: { nama: Siti, jenis: olahraga, peserta: 40 } }
steps:
  - complete: { task: periksa, data: { hasil: lanjut } }
  - work: { job: terbitkan }
  - expect: { ended: granted, documents: [izin], notPassed: [setujui] }
---
name: Pasar malam, kepala diingatkan
start: { at: 2026-11-23T09:00:00+07:00, data: { nama: Budi, jenis: pasar, peserta: 400 } }
steps:
  - complete: { task: periksa, data: { hasil: lanjut } }
  - expect: { tasks: [setujui] }
  - wait: P2D
  - work: { job: ingatkan }
  - complete: { task: setujui }
  - work: { job: terbitkan }
  - expect: { ended: granted, documents: [izin] }
---
name: Lapangan penuh, ditolak
start: { at: 2026-11-23T09:00:00+07:00, data: { nama: Rina, jenis: hajatan, peserta: 900 } }
steps:
  - complete: { task: periksa, data: { hasil: tolak, dasar: penuh, alasan: Lapangan sudah dipesan. } }
  - work: { job: tolak }
  - expect: { ended: refused, documents: [penolakan] }
`,
};
