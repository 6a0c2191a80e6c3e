// An answer is handed over in writing: what was asked for by its letter, a refusal by one that says why and how to object.
import type { Outcome, ServiceBundle } from '@alur/service';
import { answersAfter } from '@alur/service';
import { ofKind, runTo, told } from './answer-runs.js';
import type { AnswerFinding } from './sight.js';

export function withoutLetter(bundle: ServiceBundle): readonly AnswerFinding[] {
  const issued = issuedLetters(bundle);
  return [...grantedWithout(bundle, issued), ...refusedWithout(bundle, issued)];
}

interface IssuedLetter {
  readonly step: string;
  /** The answers that may still come after it. */
  readonly answers: ReadonlySet<Outcome['kind']>;
}

const issuedLetters = (bundle: ServiceBundle): readonly IssuedLetter[] =>
  Object.values(bundle.process.elements).flatMap((one) =>
    one.type === 'serviceTask' && one.job.type === 'letter'
      ? [{ step: one.id, answers: answersAfter(bundle, one.id) }]
      : [],
  );

const steps = (letters: readonly IssuedLetter[]): ReadonlySet<string> => new Set(letters.map(({ step }) => step));

/** A service whose only letters refuse hands over what was asked for in some other way. */
function grantedWithout(bundle: ServiceBundle, issued: readonly IssuedLetter[]): readonly AnswerFinding[] {
  const letters = issued.filter(({ answers }) => answers.has('granted') || !answers.has('refused'));
  if (letters.length === 0) return [];
  return ofKind(bundle, 'granted').flatMap((outcome) =>
    told(bundle.process, runTo(bundle, outcome, steps(letters)), (way, last) => ({
      code: 'GRANTED_WITHOUT_LETTER',
      severity: 'error',
      element: last,
      message: `Permohonan dapat dikabulkan ("${outcome.title}") tanpa surat: ${way}. Tambahkan langkah yang menerbitkan surat di jalan itu.`,
    })),
  );
}

/** A letter that is issued whatever the answer will be cannot tell a refusal. */
const refusedWithout = (bundle: ServiceBundle, issued: readonly IssuedLetter[]): readonly AnswerFinding[] =>
  ofKind(bundle, 'refused').flatMap((outcome) =>
    told(
      bundle.process,
      runTo(bundle, outcome, steps(issued.filter(({ answers }) => !answers.has('granted')))),
      (way, last) => ({
        code: 'REFUSAL_WITHOUT_LETTER',
        severity: 'warning',
        element: last,
        message: `Permohonan dapat ditolak ("${outcome.title}") tanpa surat penolakan: ${way}. Sebelum akhir "${bundle.process.elements[last]?.name || last}", tambahkan langkah yang menerbitkan surat penolakan: dasar, alasan, dan cara mengajukan keberatan.`,
      }),
    ),
  );
