// A rehearsal in words: what a designer reads while a case of a shipped service goes its way.
import { toldCase } from '@alur/case';
import type { Rehearsal, ServiceVersion, Step } from '@alur/scenarios';
import {
  agenciesOf,
  compileRules,
  keptScenario,
  openWorkOf,
  readScenarios,
  rehearseScenario,
  seenAnswers,
  startRehearsal,
  storyOf,
  untilNextWorkingDay,
} from '@alur/scenarios';
import type { Texts } from './shipped.js';
import { bundleOf, cityOf, textsOf } from './shipped.js';

const city = cityOf(textsOf('city/batu'));
const answers = {
  has_nib: 'no',
  name: 'Siti Aminah',
  nik: '3579025708909902',
  village: '35.79.01.1004',
  address: 'Jalan Melati 12',
  rt: '003',
  rw: '007',
  business_name: 'Warung Bu Siti',
  business_kind: 'food',
  business_address: 'Jalan Melati 12',
  since_year: 2019,
  business_photo: 'foto-1',
  declaration: true,
};

let version: ServiceVersion;
let begun: Rehearsal;

async function versionOf(texts: Texts): Promise<ServiceVersion> {
  const { bundle } = await bundleOf(texts, city);
  const rules = compileRules(bundle, city);
  if (!rules.ok) throw new Error(JSON.stringify(rules.error));
  return { bundle, city, rules: rules.value };
}

beforeAll(async () => {
  version = await versionOf(textsOf('services/diskumperindag/surat-ket-usaha'));
  const rehearsal = startRehearsal(version, { at: '2026-11-27T15:30:00+07:00', data: answers });
  if (!rehearsal.ok) throw new Error(rehearsal.error.message);
  begun = rehearsal.value;
});

const after = (from: Rehearsal, ...steps: readonly Step[]): Rehearsal =>
  steps.reduce((here, step) => {
    const next = here.after([step]);
    if (!next.ok) throw new Error(next.error.message);
    return next.value;
  }, from);

const returned: Step = { verb: 'return', with: { task: 'verify', fields: { business_photo: 'blurred' } } };
const refuse = {
  verification: 'invalid',
  refusal_ground: 'no-business',
  refusal_reason: 'Usaha tidak kami temukan di sana.',
};

const toldIn = ({ service }: Rehearsal) => {
  if (!service?.file) throw new Error('Expected a case');
  return toldCase(version, { ...service.file, answers: Object.assign({}, ...Object.values(service.file.sections)) });
};

it('the story says who did what, with the answers that decide, and what came of it', () => {
  const here = after(
    begun,
    returned,
    { verb: 'resubmit', with: { data: { business_photo: 'foto-2' } } },
    { verb: 'complete', with: { task: 'verify', data: { verification: 'valid' } } },
    { verb: 'complete', with: { task: 'sign' } },
    { verb: 'fail', with: { job: 'issue-letter', times: 1 } },
    { verb: 'work', with: { job: 'issue-letter' } },
  );
  expect(storyOf(version, here).map(({ text, then }) => [text, ...then])).toEqual([
    [
      'Pemohon mengajukan permohonan: Kepemilikan NIB Belum punya; Desa atau kelurahan Kelurahan Sisir; Jenis usaha Makanan dan minuman; Tahun mulai usaha 2019.',
      'Dikirim dari pemohon ke Kelurahan Sisir: Memeriksa permohonan.',
      'Sampai di Kelurahan Sisir: Memeriksa permohonan.',
    ],
    [
      'Kepala seksi pelayanan Kelurahan Sisir mengembalikan permohonan dari "Periksa permohonan": Foto tempat usaha (Foto atau berkas tidak jelas. Kirim yang terang dan tidak buram).',
    ],
    ['Pemohon mengirim perbaikan: Foto tempat usaha.'],
    [
      'Kepala seksi pelayanan Kelurahan Sisir menyelesaikan "Periksa permohonan": Hasil pemeriksaan Benar dan lengkap.',
      'Sampai di Kelurahan Sisir: Tanda tangan lurah atau kepala desa.',
    ],
    ['Lurah Kelurahan Sisir menyelesaikan "Tanda tangani surat".'],
    ['"Terbitkan surat" gagal 1 kali dan dicoba lagi.'],
    [
      'Sistem menyelesaikan "Terbitkan surat".',
      'Surat terbit dengan nomor SKENARIO/1.',
      'Keputusan: Surat Anda sudah terbit.',
    ],
  ]);
});

it('what the applicant would read is what the tracking page says of such a case', () => {
  const waiting = toldIn(after(begun, returned));
  expect(waiting).toMatchObject({ statusText: 'Perlu Anda perbaiki', promisePaused: true, mayWithdraw: true });
  expect(waiting.correction?.fields).toEqual([
    {
      field: 'business_photo',
      label: 'Foto tempat usaha',
      reasons: ['Foto atau berkas tidak jelas. Kirim yang terang dan tidak buram.'],
    },
  ]);
  const refused = toldIn(
    after(
      begun,
      { verb: 'complete', with: { task: 'verify', data: refuse } },
      { verb: 'complete', with: { task: 'sign-refusal' } },
      { verb: 'work', with: { job: 'issue-refusal' } },
    ),
  );
  expect(refused.answer).toMatchObject({
    kind: 'refused',
    ground: 'Usaha tidak ditemukan di alamat yang ditulis (UU 20/2008)',
    reason: 'Usaha tidak kami temukan di sana.',
  });
});

it('whoever performs a step sees the answers that are meant for them, and what was answered before', () => {
  const rows = (here: Rehearsal, element: string) =>
    seenAnswers(version, here, element).flatMap((group) => group.rows.map(({ label, text }) => `${label}: ${text}`));
  expect(rows(begun, 'verify')).toContain('Nama usaha: Warung Bu Siti');
  const blind = {
    ...version.bundle,
    participants: {
      ...version.bundle.participants,
      'village-service': { ...version.bundle.participants['village-service'], sees: ['name'] },
    },
  } as ServiceVersion['bundle'];
  const seen = seenAnswers({ city, bundle: blind }, begun, 'verify').flatMap((group) =>
    group.rows.map(({ field }) => field),
  );
  expect(seen).toEqual(['name']);
});

it('the next working day is the one of the agency that owns the service, after the weekend', () => {
  const step = untilNextWorkingDay(begun, version);
  expect(step).toMatchObject({ verb: 'until', with: expect.stringMatching(/^2026-11-30T0\d:\d\d:00\+07:00$/) });
});

it('a hand-off is under way as long as its agency is held, and arrives when it is delivered', async () => {
  const texts = textsOf('services/dinsos/sktm');
  const need = await versionOf(texts);
  const [granted] = readScenarios({ file: '', text: texts['scenarios/granted.yaml'] ?? '' }).scenarios;
  const sent = granted && startRehearsal(need, granted.scenario.start);
  if (!sent?.ok) throw new Error('Expected the request to be taken');
  expect(agenciesOf(need, sent.value)).toEqual(['kel-sisir', 'dinsos', 'kec-batu']);
  const held = after(
    sent.value,
    { verb: 'complete', with: { task: 'rt-approval', data: { rt_answer: 'known' } } },
    { verb: 'complete', with: { task: 'rw-approval', data: { rw_answer: 'known' } } },
    { verb: 'hold', with: { agency: 'dinsos' } },
    { verb: 'complete', with: { task: 'check-completeness', data: { completeness: 'complete' } } },
  );
  const tasksOf = (here: Rehearsal) => openWorkOf(here).tasks.map(({ element }) => element);
  expect(openWorkOf(held).inTransit).toEqual([
    expect.objectContaining({ element: 'dinsos-check', agency: 'dinsos', from: 'kel-sisir' }),
  ]);
  expect(tasksOf(held)).toEqual(['field-visit']);
  const delivered = after(held, { verb: 'deliver', with: { agency: 'dinsos' } });
  expect(openWorkOf(delivered).inTransit).toEqual([]);
  expect(tasksOf(delivered).sort()).toEqual(['dinsos-check', 'field-visit']);
});

it('an answer that a form does not take is refused with a sentence for its field', () => {
  const refusal = begun.after([{ verb: 'complete', with: { task: 'verify', data: {} } }]);
  expect(refusal).toMatchObject({
    ok: false,
    error: { code: 'DATA_INVALID', fields: { verification: expect.any(String) } },
  });
});

it('a scenario that no longer holds is played to where it fails, and left there', () => {
  const kept = keptScenario(
    after(begun, { verb: 'complete', with: { task: 'verify', data: { verification: 'valid' } } }),
    'Dulu',
  );
  const steps = kept.steps.map((step): Step =>
    step.verb === 'expect' && step.with.ended === false ? { verb: 'expect', with: { tasks: ['verify'] } } : step,
  );
  const { rehearsal, failed } = rehearseScenario(version, { ...kept, steps });
  expect(failed).toMatchObject({
    step: kept.steps.length,
    refusal: { message: 'Tugas terbuka: sign. Seharusnya: verify.' },
  });
  expect(rehearsal && openWorkOf(rehearsal).tasks.map(({ element }) => element)).toEqual(['sign']);
});
