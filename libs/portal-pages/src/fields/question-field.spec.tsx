import type { Field, GroupField } from '@alur/forms';
import { renderToStaticMarkup } from 'react-dom/server';
import { galleryVillages } from '../pages/gallery-samples.js';
import type { Alone, FieldView } from './field-view.js';
import { QuestionField } from './question-field.js';
import { uploadSentence } from './upload-sentences.js';

const shown = (view: FieldView, alone?: Alone): string =>
  renderToStaticMarkup(<QuestionField view={view} alone={alone} villages={galleryVillages} />);
const base = { id: 'q', label: 'Nama', class: 'general', required: true } as const;
const options = (many: number) =>
  Array.from({ length: many }, (_, index) => ({ value: `v${index}`, label: `Pilihan ${index}` }));
const photo = { ...base, type: 'file', accept: ['image/jpeg', 'application/pdf'], maxBytes: 10_485_760 } as const;

it('the label of a question alone on its page is the h1', () => {
  expect(shown({ field: { ...base, type: 'name' } }, { title: 'Siapa nama Anda?' })).toContain(
    '<h1 class="question"><label class="label" for="q">Siapa nama Anda?</label></h1>',
  );
  expect(shown({ field: { ...base, type: 'date' } }, { title: 'Kapan Anda lahir?' })).toContain(
    '<legend class="label"><h1 class="question">Kapan Anda lahir?</h1></legend>',
  );
});

it('only what may be left out is marked', () => {
  expect(shown({ field: { ...base, type: 'text', required: false } })).toContain('(opsional)');
  expect(shown({ field: { ...base, type: 'text' } })).not.toMatch(/opsional|\*/);
});

it('the fault stands before the input, is described by it, and what was typed stays', () => {
  const html = shown({
    field: { ...base, type: 'nik', hint: 'Lihat KTP.' },
    value: '35790',
    error: 'NIK harus 16 angka.',
  });
  expect(html.indexOf('NIK harus 16 angka.')).toBeLessThan(html.indexOf('<input'));
  expect(html).toContain('aria-describedby="q-petunjuk q-salah"');
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain('value="35790"');
});

it.each<[Field, unknown, string]>([
  [{ ...base, type: 'phone' }, '+6281200009901', '0812-0000-9901'],
  [{ ...base, type: 'nik' }, '3579011708909901', '3579 0117 0890 9901'],
  [{ ...base, type: 'rupiah' }, 1_250_000, '1.250.000'],
  [{ ...base, type: 'rupiah' }, '1,2 juta', '1,2 juta'],
  [{ ...base, type: 'number' }, 0, '0'],
])('a kept answer is shown as people write it: %#', (field, value, text) => {
  expect(shown({ field, value })).toContain(`value="${text}"`);
});

it('a date has three boxes, from a kept date or from what was typed', () => {
  expect(shown({ field: { ...base, type: 'date', autocomplete: 'bday' }, value: '1990-08-17' })).toMatch(
    /id="q-day"[^>]*autoComplete="bday-day" name="q-day" value="17".*name="q-month" value="8".*name="q-year" value="1990"/,
  );
  expect(shown({ field: { ...base, type: 'date' }, value: { day: '31', month: 'x' } })).toMatch(
    /name="q-day" value="31".*name="q-month" value="x".*name="q-year" value=""/,
  );
});

it('up to ten options are radios, more are a list', () => {
  expect(shown({ field: { ...base, type: 'choice', options: options(10) }, value: 'v3' })).toMatch(
    /id="q-4"[^>]* checked="" value="v3"/,
  );
  const list = shown({ field: { ...base, type: 'choice', options: options(11) }, value: 'v3' });
  expect(list).not.toContain('radio');
  expect(list).toContain('<option value="v3" selected="">');
});

it('villages stand under their districts', () => {
  expect(shown({ field: { ...base, type: 'village' }, value: '35.79.02.2001' })).toMatch(
    /<optgroup label="Kecamatan Batu"><option value="35\.79\.01\.1004">Kelurahan Sisir<\/option><\/optgroup><optgroup label="Kecamatan Bumiaji"><option value="35\.79\.02\.2001" selected="">Desa Punten<\/option>/,
  );
});

it('a picture can come from the camera or from what the phone holds, under one name', () => {
  const html = shown({ field: photo, uploadUrl: '/u' });
  expect(html).toContain('capture="environment"');
  expect(html.match(/name="q"/g)).toHaveLength(2);
  expect(html).toContain('accept="image/jpeg,application/pdf"');
  expect(shown({ field: { ...photo, accept: ['application/pdf'] } })).not.toContain('capture');
});

it('a kept file is shown with its size and can be taken away', () => {
  const html = shown({
    field: photo,
    file: { name: 'rumah.jpg', mediaType: 'image/jpeg', bytes: 421_888, state: 'clean', url: '/f/1' },
  });
  expect(html).toContain('<a href="/f/1">rumah.jpg</a> <span class="file-size">(412 kB)</span>');
  expect(html).toContain('src="/f/1"');
  expect(html).toMatch(/<button[^>]* value="q"[^>]* name="_remove"/);
});

it.each([
  ['quarantined', 'Sedang kami periksa keamanannya. Anda boleh lanjut.', 'file-waits'],
  ['infected', 'Ditolak karena berisi virus. Kirim berkas lain.', 'file-refused'],
  ['failed', 'Tidak dapat kami periksa. Kirim berkas lain.', 'file-refused'],
] as const)('a kept file that is %s cannot be opened, and says why', (state, words, look) => {
  const file = { name: 'rumah.jpg', mediaType: 'image/jpeg', bytes: 421_888, state, url: '/f/1' };
  for (const html of [shown({ field: photo, file }), shown({ field: photo, returned: file })]) {
    expect(html).toContain(words);
    expect(html).toContain(look);
    expect(html).toContain('rumah.jpg');
    expect(html).not.toContain('/f/1');
  }
});

it('each way an upload fails has its own words and the way out', () => {
  const faults = ['missing', 'too-big', 'wrong-type', 'empty', 'unreadable', 'interrupted', 'too-many'] as const;
  const sentences = faults.map((fault) => uploadSentence(fault, photo));
  expect(new Set(sentences).size).toBe(faults.length);
  expect(sentences.every((sentence) => sentence.includes('Nama') && /Pilih|Ambil|Kirim/.test(sentence))).toBe(true);
  expect(uploadSentence('too-big', photo)).toContain('Paling besar 10 MB.');
  expect(uploadSentence('wrong-type', photo)).toContain('foto JPG atau PDF');
});

it('a statement is agreed to by a tick', () => {
  expect(shown({ field: { ...base, type: 'declaration', statement: 'Isian ini benar.' }, value: true })).toMatch(
    /type="checkbox"[^>]*checked=""[^>]*value="true"\/><label for="q">Isian ini benar\./,
  );
});

it('a long answer tells its limit without script', () => {
  expect(shown({ field: { ...base, type: 'textarea', maxLength: 300 } })).toContain(
    'data-count="q">Paling banyak 300 huruf',
  );
});

it('several options are boxes of one name, and the hint says how many', () => {
  const several = { ...base, type: 'several', options: options(3), max: 2 } as const;
  const html = shown({ field: several, value: ['v0', 'v2'] });
  expect(html.match(/type="checkbox"/g)).toHaveLength(3);
  expect(html.match(/name="q"/g)).toHaveLength(3);
  expect(html.match(/checked=""/g)).toHaveLength(2);
  expect(html).toContain('Pilih paling banyak 2.');
  expect(shown({ field: { ...several, min: 2 } })).toContain('Pilih 2.');
  expect(shown({ field: { ...several, max: 3, min: 2 } })).toContain('Pilih paling sedikit 2.');
  expect(shown({ field: { ...several, max: 3 } })).toContain('Boleh pilih lebih dari satu.');
  expect(shown({ field: { ...several, options: options(5), min: 2, max: 3, hint: 'Lihat KK.' } })).toContain(
    'Lihat KK. Pilih 2 sampai 3.',
  );
});

it('many boxes stand close together', () => {
  expect(shown({ field: { ...base, type: 'several', options: options(11) } })).toContain('options-many');
  expect(shown({ field: { ...base, type: 'several', options: options(10) } })).not.toContain('options-many');
});

describe('a group', () => {
  const family: GroupField = {
    ...base,
    id: 'family',
    type: 'group',
    label: 'Anggota keluarga',
    itemLabel: 'anggota keluarga',
    fields: [],
    max: 3,
  };
  const item = { label: 'Anggota keluarga 1', name: 'Siti', changeUrl: '/1', removeUrl: '/1/hapus' };

  it('names each item in its ways to change and remove it, and says how many there are', () => {
    const html = shown({ field: family, items: [item], addUrl: '/2' });
    expect(html).toContain('Anda menambahkan 1 anggota keluarga.');
    expect(html).toContain('<a href="/1">Ubah<span class="unseen"> Siti</span></a>');
    expect(html).toContain('href="/1/hapus">Hapus<span class="unseen"> Siti</span>');
    expect(html).toContain('Tambah anggota keluarga lain');
  });

  it('offers no more than it may hold, and tells its bounds in words', () => {
    expect(shown({ field: family, items: [item, item, item] })).not.toContain('Tambah');
    expect(shown({ field: family })).toContain('Belum ada anggota keluarga.');
    expect(shown({ field: { ...family, min: 3 } })).toContain('Harus ada 3.');
    expect(shown({ field: { ...family, min: 2 } })).toContain('Paling sedikit 2, paling banyak 3.');
  });

  it('says what is wrong in an item at the item', () => {
    const html = shown({ field: family, items: [{ ...item, fault: 'Isi NIK.' }] });
    expect(html).toMatch(/<li class="group-item group-item-failed" id="family-1">.*Isi NIK\..*Ubah/);
  });
});
