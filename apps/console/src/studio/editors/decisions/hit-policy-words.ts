import type { DecisionSheet } from '@alur/contracts';

type Policy = DecisionSheet['hitPolicy'];

const words: Readonly<Record<Policy, readonly [string, string]>> = {
  UNIQUE: ['Tidak boleh terjadi', 'Setiap keadaan hanya punya satu baris. Paling mudah diperiksa.'],
  FIRST: ['Baris teratas yang dipakai', 'Urutan baris menentukan. Baris terakhir biasanya berisi "apa saja".'],
  ANY: ['Boleh, asal hasilnya sama', 'Baris yang tumpang tindih harus memberi hasil yang sama.'],
  PRIORITY: ['Hasil yang paling utama', 'Menurut urutan nilai pada kolom hasil.'],
  COLLECT: ['Semua hasil dikumpulkan', 'Jawabannya berupa daftar, atau jumlahnya.'],
  'RULE ORDER': ['Semua hasil, menurut urutan baris', 'Jawabannya berupa daftar.'],
  'OUTPUT ORDER': ['Semua hasil, menurut urutan nilai', 'Jawabannya berupa daftar.'],
};

const common: readonly Policy[] = ['UNIQUE', 'FIRST', 'ANY'];

/** Three are enough for nearly every table; a rarer one is offered where it is used. */
export const hitPolicyChoices = (current: Policy) =>
  (common.includes(current) ? common : [...common, current]).map((value) => ({
    value,
    label: words[value][0],
    hint: words[value][1],
  }));
