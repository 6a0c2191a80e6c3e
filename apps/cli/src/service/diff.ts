import type { VersionComparison } from '@alur/application';
import { compareServices, compileBundle } from '@alur/application';
import type { City } from '@alur/city';
import type { Diagnostic, Result } from '@alur/kernel';
import { err, hasErrors, ok } from '@alur/kernel';
import type { Difference, Place, ServiceBundle, VersionClass } from '@alur/service';
import { places } from '@alur/service';
import type { Run } from '../command-line/command.js';
import { reportUnreadable } from '../command-line/report-scenarios.js';
import type { Terminal } from '../command-line/terminal.js';
import { diagnosticLine } from '../command-line/terminal.js';
import { readBundleSource } from './bundle-files.js';
import { openCity, openWorkshop } from './workshop.js';

/** Also services that may not be published can be compared, as long as they can be read. */
export const diffService: Run = async (invocation) => {
  const { paths, terminal } = invocation;
  const city = await openCity(invocation);
  const read = await Promise.all(paths.map(async (given) => ({ given, bundle: await bundleIn(given, city) })));
  const [before, after] = read.flatMap(({ bundle }) => (bundle.ok ? [bundle.value] : []));
  for (const { given, bundle } of read) if (!bundle.ok) reportUnreadable(given, bundle.error, terminal);
  if (!before || !after) return 2;
  const comparison = compareServices(before, after);
  tell(comparison, paths[1] ?? '', terminal);
  return hasErrors(comparison.findings) ? 1 : 0;
};

async function bundleIn(
  given: string,
  city: Result<City, readonly Diagnostic[]>,
): Promise<Result<ServiceBundle, readonly Diagnostic[]>> {
  if (!city.ok) return city;
  const source = await readBundleSource(given);
  if (!source.ok) return err([source.error]);
  const { files, folder } = source.value;
  const { bundle, findings } = await compileBundle(openWorkshop(city.value).ports, files, folder);
  return bundle ? ok(bundle) : err(findings);
}

function tell({ differences, class: worst, findings }: VersionComparison, file: string, terminal: Terminal): void {
  for (const place of places) {
    const here = differences.filter((one) => one.place === place);
    here.forEach((one, index) => {
      terminal.say(one, [...(index === 0 ? [placeWords[place]] : []), lineOf(one)]);
    });
  }
  for (const finding of findings) terminal.say(finding, [diagnosticLine({ ...finding, file })]);
  terminal.remark(
    differences.length === 0
      ? 'Tidak ada perbedaan: kedua versi sama artinya.'
      : `\n${String(differences.length)} perubahan. ${meaning[worst]}`,
  );
}

const lineOf = ({ sentence, class: kind }: Difference): string => `  [${classWords[kind]}] ${sentence}`;

const placeWords = {
  identity: 'Layanan',
  standard: 'Standar pelayanan',
  form: 'Formulir',
  process: 'Alur',
  decisions: 'Keputusan',
  participants: 'Pelaksana',
  letters: 'Surat',
  words: 'Kata untuk warga',
  privacy: 'Data pribadi',
  correction: 'Perbaikan permohonan',
} as const satisfies Record<Place, string>;

const classWords = {
  cosmetic: 'kosmetik',
  'additive-safe': 'aman ditambahkan',
  binding: 'mengikat',
  'legal-override': 'perintah hukum',
} as const satisfies Record<VersionClass, string>;

const meaning = {
  cosmetic:
    'Versi baru ini kosmetik: boleh untuk semua orang. Permohonan baru dan draf langsung memakainya; yang sudah dikirim tetap memakai versinya.',
  'additive-safe':
    'Versi baru ini aman ditambahkan: boleh untuk draf dan yang sudah dikirim. Permohonan baru dan draf langsung memakainya; yang sudah dikirim tetap memakai versinya.',
  binding:
    'Versi baru ini mengikat: hanya untuk permohonan baru. Yang sudah dikirim tetap memakai versinya; pemilik draf diberi tahu dulu apa yang baru.',
  'legal-override':
    'Versi baru ini perintah hukum: untuk permohonan baru, dan untuk yang berjalan hanya bila dipindahkan dengan sengaja. Pemindahan itu belum tersedia.',
} as const satisfies Record<VersionClass, string>;
