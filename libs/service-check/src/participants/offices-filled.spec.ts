import type { OfficeHolder } from '@alur/city';
import type { Field } from '@alur/forms';
import { holder, smallCity } from '../sample/small-city.js';
import { smallService } from '../sample/small-service.js';
import { officesFilled } from './offices-filled.js';

type Participants = Readonly<Record<string, readonly [string, string, string?]>>;

interface Asked {
  readonly holders?: readonly OfficeHolder[];
  readonly fields?: readonly Field[];
  readonly from?: string;
}

const lines = ['start s', 'task a one 1h', 'end e', 's -> a', 'a -> e'];
const village: Field = { id: 'village', type: 'village', label: 'Desa', class: 'none', required: true };
const told = (
  one: readonly [string, string, string?],
  { holders, fields = [village], from = '2026-11-23' }: Asked = {},
) => {
  const participants: Participants = { one };
  const city = { ...smallCity, officeHolders: holders ?? smallCity.officeHolders };
  return officesFilled(from)(smallService({ lines, participants, fields }), city).map(
    ({ code, severity, file, element, message }) => `${severity} ${code} ${file} ${element ?? ''}: ${message}`,
  );
};

const heads = '=if village_kind = "kelurahan" then "lurah" else "kepala-desa"';

describe('everybody is there', () => {
  it('when the offices of every village have somebody', () => {
    expect(told(['=village_office', 'front-office'])).toEqual([]);
    expect(told(['=village_office', heads])).toEqual([]);
    expect(told(['=village_district_office', 'camat'])).toEqual([]);
    expect(told(['dinsos', 'head'])).toEqual([]);
  });

  it('when somebody in the village holds the role, where the part of the village is an answer', () => {
    expect(told(['=village_office', 'rt', '=rw + "/" + rt'])).toEqual([]);
    expect(told(['=village_office', 'rt', '001/001'])).toEqual([]);
  });

  it('when terms follow each other, acting or not', () => {
    const holders = [
      holder('dinsos', 'head', { until: '2026-12-31' }),
      holder('dinsos', 'head', { from: '2027-01-01', until: '2027-03-31' }),
      holder('dinsos', 'head', { from: '2027-02-01' }),
    ];
    expect(told(['dinsos', 'head'], { holders })).toEqual([]);
  });

  it('nobody is asked for whom no step waits', () => {
    const bundle = smallService({ lines, participants: { one: ['dinsos', 'head'], idle: ['dinsos', 'camat'] } });
    expect(officesFilled('2026-11-23')(bundle, smallCity)).toEqual([]);
  });

  it('what the city does not know is told when the folder is read', () => {
    expect(told(['dinas-hantu', 'head'])).toEqual([]);
    expect(told(['dinsos', 'raja'])).toEqual([]);
  });
});

describe('an office is empty', () => {
  it('now: the next case would get stuck', () => {
    expect(told(['=village_office', 'lurah'])).toEqual([
      'error OFFICE_VACANT service.yaml one: Jabatan Lurah kosong di Desa Hilir, sejak 23 November 2026 tanpa pengganti, jadi langkah "a" akan macet. Isi pejabat atau Plt. di pengaturan kota, bagian Pejabat.',
    ]);
  });

  it('in several villages at the same time: one finding', () => {
    expect(told(['=village_office', 'camat'])).toEqual([
      'error OFFICE_VACANT service.yaml one: Jabatan camat kosong di Kelurahan Hulu dan Desa Hilir, sejak 23 November 2026 tanpa pengganti, jadi langkah "a" akan macet. Isi pejabat atau Plt. di pengaturan kota, bagian Pejabat.',
    ]);
  });

  it('later: with the first and the last day of the gap', () => {
    const holders = [
      holder('dinsos', 'head', { until: '2027-01-31' }),
      holder('dinsos', 'head', { from: '2027-02-15' }),
    ];
    expect(told(['dinsos', 'head'], { holders })).toEqual([
      'warning OFFICE_VACANT service.yaml one: Jabatan head akan kosong di Dinas Sosial, 1 Februari 2027 sampai 14 Februari 2027, padahal langkah "a" memerlukannya. Isi pejabat atau Plt. di pengaturan kota, bagian Pejabat.',
    ]);
    const within = told(['dinsos', 'head'], { holders, from: '2027-02-10' });
    expect(within).toEqual([
      expect.stringContaining(
        'kosong di Dinas Sosial, 1 Februari 2027 sampai 14 Februari 2027, jadi langkah',
      ) as string,
    ]);
    expect(within[0]).toContain('error OFFICE_VACANT');
    expect(told(['dinsos', 'head'], { holders, from: '2027-02-15' })).toEqual([]);
    expect(told(['dinsos', 'head'], { holders, from: '2025-11-23' })[0]).toContain(
      'kosong di Dinas Sosial, 23 November 2025 sampai 31 Desember 2025',
    );
  });

  it('since a day that is told, also when that was before', () => {
    const since = (...holders: readonly OfficeHolder[]) => told(['dinsos', 'head'], { holders })[0];
    expect(since(holder('dinsos', 'head', { until: '2026-01-31' }))).toContain('sejak 1 Februari 2026 tanpa pengganti');
    expect(
      since(holder('dinsos', 'head', { until: '2026-01-31' }), holder('dinsos', 'head', { from: '2028-03-01' })),
    ).toContain('1 Februari 2026 sampai 29 Februari 2028');
    const back = holder('dinsos', 'head', { from: '2026-03-01' });
    expect(since(holder('dinsos', 'head', { until: '2026-01-31' }), back)).toBeUndefined();
  });

  it('but not for what ends in more than a year', () => {
    const holders = [holder('dinsos', 'head', { until: '2028-01-31' })];
    expect(told(['dinsos', 'head'], { holders })).toEqual([]);
    expect(told(['dinsos', 'head'], { holders, from: '2027-06-01' })[0]).toContain(
      'sejak 1 Februari 2028 tanpa pengganti',
    );
  });

  it('in one part of a village that is named', () => {
    expect(told(['kel-hulu', 'rt', '001/002'])[0]).toContain('Jabatan Ketua RT 001/002 kosong di Kelurahan Hulu');
  });

  it('of whoever signs a letter', () => {
    const letter = { id: 'surat', title: 'Surat Contoh', series: 'x', signer: 'one', copies: [], body: [], names: [] };
    const bundle = smallService({ lines: ['start s', 'end e', 's -> e'], participants: { one: ['dinsos', 'camat'] } });
    expect(officesFilled('2026-11-23')({ ...bundle, letters: { surat: letter } }, smallCity)[0]?.message).toContain(
      'jadi surat "Surat Contoh" akan macet',
    );
  });
});

describe('who it is depends on the answers', () => {
  const kind: Field = {
    id: 'kind',
    type: 'choice',
    label: 'Jenis',
    class: 'none',
    required: true,
    options: [
      { value: 'poor', label: 'Kurang' },
      { value: 'fine', label: 'Cukup' },
    ],
  };

  it('every option is tried', () => {
    const asked = ['=if kind = "poor" then "dinsos" else "kec-hulu"', 'head'] as const;
    expect(told(asked, { fields: [kind] })).toEqual([
      expect.stringContaining('Jabatan head kosong di Kecamatan Hulu') as string,
    ]);
  });

  it('one that gives nobody is told with the cases', () => {
    expect(told(['=village_office', '=if village_kind = "desa" then "kepala-desa" else null'])).toEqual([
      'error OFFICE_UNRESOLVED service.yaml one: Instansi atau jabatan "Pelaksana one" tidak dapat ditentukan untuk Kelurahan Hulu, jadi langkah "a" akan macet. Lengkapi ungkapannya di participants untuk setiap keadaan.',
    ]);
    const asked = ['=if kind = "poor" then "dinsos" else null', 'head'] as const;
    expect(told(asked, { fields: [kind] })[0]).toContain('tidak dapat ditentukan untuk kind fine, jadi');
    expect(
      told(asked, { fields: [{ ...kind, required: false, options: [{ value: 'poor', label: 'x' }] }] }),
    ).toHaveLength(1);
  });

  it('what cannot be tried is said to be unproved', () => {
    expect(told(['=if income > 1000 then "dinsos" else "kec-hulu"', 'head'])).toEqual([
      'warning OFFICE_UNJUDGED service.yaml one: Belum terbukti bahwa "Pelaksana one" selalu ada, karena bergantung pada income. Pakai isian desa atau isian pilihan di ungkapan agency dan role.',
    ]);
    const many = Array.from({ length: 6 }, (_, at): Field => ({
      ...kind,
      id: `kind${String(at)}`,
      options: Array.from({ length: 5 }, (__, value) => ({ value: `v${String(value)}`, label: 'x' })),
    }));
    const asked = [
      `=if ${many.map(({ id }) => `${id} = "v1"`).join(' and ')} then "dinsos" else "dinsos"`,
      'head',
    ] as const;
    expect(told(asked, { fields: many })).toEqual([
      expect.stringContaining('karena bergantung pada terlalu banyak jawaban') as string,
    ]);
  });
});
