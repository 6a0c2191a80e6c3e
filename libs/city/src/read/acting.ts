// Whoever stands in for an office does so between two dates, and in the place of somebody or of nobody, as their kind says.
import { addDays } from '@alur/calendar';
import type { Diagnostic } from '@alur/kernel';
import { standardActing } from '../contract/acting.js';
import type { OfficeHolder } from '../contract/city.js';
import { isSameOffice } from '../lookups.js';
import type { CityFiles, ReadFiles } from './city-files.js';
import { generatedHolders } from './generated-holders.js';

const overlap = (one: OfficeHolder, other: OfficeHolder): boolean =>
  (one.until === undefined || other.from <= one.until) && (other.until === undefined || one.from <= other.until);

/** Findings: `ACTING_TERM`, `ACTING_MISFIT`, and the warning `ACTING_LONG`. */
export function lintActing(files: CityFiles, placed: ReadFiles['placed']): readonly Diagnostic[] {
  const rules = files['city.yaml'].acting ?? standardActing;
  const file = 'holders.yaml';
  const all = generatedHolders(files[file], actingAgencies(files));
  return files[file].holders.flatMap((written, index): Diagnostic[] => {
    const { acting, until } = written;
    if (acting === undefined) return [];
    const holder: OfficeHolder = { ...written, demo: written.demo ?? false };
    const say = (
      key: string,
      code: string,
      [severity, message]: readonly [Diagnostic['severity'], string],
    ): Diagnostic => ({
      ...{ code, severity, file, message },
      ...placed[file]?.placeOf(['holders', String(index), key]),
    });
    if (until === undefined)
      return [
        say('acting', 'ACTING_TERM', [
          'error',
          `${acting} ${holder.name} belum punya tanggal akhir. Isi until: penunjukan ${acting} selalu untuk waktu tertentu.`,
        ]),
      ];
    const { holder: meanwhile, longestDays, basis } = rules[acting];
    const fixed = all.filter((one) => !one.acting && isSameOffice(one, holder) && overlap(one, holder));
    const misfit = misfitOf(holder, { meanwhile, fixed });
    return [
      ...(misfit === undefined ? [] : [say('acting', 'ACTING_MISFIT', ['error', misfit])]),
      ...(longestDays !== undefined && addDays(holder.from, longestDays) < until
        ? [
            say('until', 'ACTING_LONG', [
              'warning',
              `${acting} ${holder.name} ditunjuk lebih dari ${String(longestDays)} hari${basis === undefined ? '' : ` (${basis})`}. Perpendek, atau pastikan ada perpanjangannya.`,
            ]),
          ]
        : []),
    ];
  });
}

function misfitOf(
  { acting: kind, name, standsFor }: OfficeHolder,
  { meanwhile, fixed }: { readonly meanwhile: string; readonly fixed: readonly OfficeHolder[] },
): string | undefined {
  const [first] = fixed;
  const acting = kind ?? '';
  if (meanwhile === 'none')
    return (
      first &&
      `${acting} ${name} mengisi jabatan yang masih dipegang ${first.name}. Akhiri masa ${first.name} dulu, atau pakai Plh.`
    );
  if (!first)
    return `${acting} ${name} menggantikan pejabat yang berhalangan, padahal jabatan ini kosong. Pakai Plt., atau isi pejabatnya.`;
  if (standsFor === undefined)
    return fixed.length > 1
      ? `Jabatan ini dipegang ${String(fixed.length)} orang. Isi standsFor: siapa yang digantikan ${acting} ${name}.`
      : undefined;
  return fixed.some(({ id }) => id === standsFor)
    ? undefined
    : `${acting} ${name} menggantikan "${standsFor}", yang tidak memegang jabatan ini pada tanggal itu. Perbaiki standsFor.`;
}

const actingAgencies = (files: CityFiles) =>
  Object.entries(files['agencies.yaml'].agencies).map(([key, { calendar = 'default', ...agency }]) => ({
    ...agency,
    key,
    calendar,
    units: [],
  }));
