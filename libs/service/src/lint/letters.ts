import type { Diagnostic } from '@alur/kernel';
import { unknownLetterNames } from '../letter/unknown-names.js';
import type { Lint, Review } from './review.js';
import { findingAt, findingIn } from './review.js';

/** Letters name only what exists, have a number series and a signer, and are issued by some step. */
export const letters: Lint = (review) => [...names(review), ...headers(review), ...jobs(review)];

const names = ({ bundle, letters: sources }: Review): readonly Diagnostic[] =>
  sources.flatMap((source) =>
    unknownLetterNames(source, bundle).map((finding) => ({ ...finding, element: source.id })),
  );

const headers = ({ bundle, city, letters: sources }: Review): readonly Diagnostic[] =>
  sources.flatMap(({ id, frontMatter }) => {
    const letter = bundle.letters[id];
    if (!letter) return [];
    const findings: Diagnostic[] = [];
    if (!Object.hasOwn(city.letterSeries, letter.series)) {
      findings.push(
        findingIn(frontMatter, ['series'], {
          code: 'LETTER_UNKNOWN_SERIES',
          element: id,
          message: `Seri nomor surat "${letter.series}" tidak ada di konfigurasi kota. Tambahkan di letters.yaml kota, atau pakai yang ada: ${Object.keys(city.letterSeries).join(', ')}.`,
        }),
      );
    }
    if (!Object.hasOwn(bundle.participants, letter.signer)) {
      findings.push(
        findingIn(frontMatter, ['signer'], {
          code: 'LETTER_UNKNOWN_SIGNER',
          element: id,
          message: `Penanda tangan "${letter.signer}" bukan pelaksana di service.yaml. Perbaiki namanya.`,
        }),
      );
    }
    return findings;
  });

function jobs({ bundle, letterFiles, letters: sources }: Review): readonly Diagnostic[] {
  const issued = new Set<string>();
  const findings: Diagnostic[] = [];
  for (const element of Object.values(bundle.process.elements)) {
    if (element.type !== 'serviceTask' || element.job.type !== 'letter') continue;
    const letter = element.job.parameters['letter'];
    if (letter !== undefined && letterFiles.includes(`letters/${letter}.md`)) issued.add(letter);
    else
      findings.push(
        findingAt(element.id, {
          code: 'LETTER_MISSING',
          message: `Langkah "${element.id}" menerbitkan surat "${letter ?? ''}", tetapi letters/${letter ?? 'nama-surat'}.md tidak ada. Tambahkan berkasnya atau perbaiki parameternya.`,
        }),
      );
  }
  for (const { id, frontMatter } of sources.filter((source) => !issued.has(source.id))) {
    findings.push(
      findingIn(frontMatter, [], {
        code: 'LETTER_UNUSED',
        severity: 'warning',
        element: id,
        message: `Surat "${id}" tidak diterbitkan oleh langkah mana pun. Tambahkan langkahnya atau hapus suratnya.`,
      }),
    );
  }
  return findings;
}
