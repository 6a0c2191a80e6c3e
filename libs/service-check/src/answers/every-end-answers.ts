// However a case goes, it ends with one answer that says why: no run is over in silence, and none gives two answers.
import { findBoth, findRunAvoiding, findRunTo, uncaughtErrorEnds } from '@alur/process-check';
import type { Outcome, ServiceBundle } from '@alur/service';
import type { ServiceProof } from '../contract.js';
import { at, endsWith, givesAnswer, idsOf, ofKind, runTo, told } from './answer-runs.js';
import { withoutLetter } from './letters-tell.js';
import type { AnswerFinding, Sight } from './sight.js';

export const everyEndAnswers: ServiceProof = (bundle) => unanswered(bundle).map(({ finding }) => finding);

/** What is wrong with the answers, with the run behind it. */
export function unanswered(bundle: ServiceBundle): readonly AnswerFinding[] {
  const silent = silentEnds(bundle);
  // Where a case may end in silence, nothing more is known of its answers.
  if (silent.length > 0) return silent;
  return [...contradictions(bundle), ...unexplained(bundle), ...withoutLetter(bundle)];
}

function silentEnds({ process }: ServiceBundle): readonly AnswerFinding[] {
  const found = findRunAvoiding(process, givesAnswer);
  const failed = uncaughtErrorEnds(process).filter((end) => !givesAnswer(end));
  const sight: Sight = { ended: true, without: idsOf(process, givesAnswer) };
  return [
    ...told(process, { found, sight }, (way, last) => ({
      code: 'END_WITHOUT_ANSWER',
      severity: 'error',
      element: last,
      message: `Permohonan dapat selesai tanpa jawaban: ${way}. Isi alur:outcome pada akhir yang dicapainya, atau sambungkan ke langkah berikutnya.`,
    })),
    ...failed.map(({ id, name }): AnswerFinding => {
      const run = findRunTo(process, id);
      const finding = at({
        code: 'END_WITHOUT_ANSWER',
        severity: 'error',
        element: id,
        message: `Akhir "${name || id}" menghentikan permohonan karena kesalahan, dan tidak ada yang menangkapnya: pemohon tidak mendapat jawaban. Tangkap kesalahannya, atau isi alur:outcome.`,
      });
      return run ? { finding, run, sight } : { finding };
    }),
  ];
}

function contradictions({ process, outcomes }: ServiceBundle): readonly AnswerFinding[] {
  const given = Object.values(outcomes).filter(({ id }) => Object.values(process.elements).some(endsWith(id)));
  return given.flatMap((one, index) =>
    given.slice(index + 1).flatMap((other) => {
      const found = findBoth(process, endsWith(one.id), endsWith(other.id));
      const both = [idsOf(process, endsWith(one.id)), idsOf(process, endsWith(other.id))];
      return told(process, { found, sight: { without: [], oneOfEach: both } }, (way, last) => ({
        code: 'ANSWERS_CONFLICT',
        severity: 'error',
        element: last,
        message: `Satu permohonan dapat mendapat dua jawaban, "${one.title}" dan "${other.title}": ${way}. Satukan cabangnya sebelum menjawab.`,
      }));
    }),
  );
}

/** What a refusal is grounded on has been asked on every way to it. */
const unexplained = (bundle: ServiceBundle): readonly AnswerFinding[] =>
  ofKind(bundle, 'refused').flatMap((outcome) =>
    askedTogether(bundle, outcome).flatMap(({ what, fields, tasks }) =>
      told(bundle.process, runTo(bundle, outcome, tasks), (way, last) => ({
        code: 'REFUSAL_UNEXPLAINED',
        severity: 'error',
        element: last,
        message: `Permohonan dapat ditolak ("${outcome.title}") tanpa ${what.join(' dan ')}: ${way}. Di jalan itu tidak ada tugas yang menanyakan ${fields.map((field) => `"${field}"`).join(' dan ')}.`,
      })),
    ),
  );

interface AskedTogether {
  readonly what: readonly string[];
  readonly fields: readonly string[];
  readonly tasks: ReadonlySet<string>;
}

/** Ground and reason are mostly asked by the same tasks, and then missed together. */
function askedTogether(bundle: ServiceBundle, { ground, reason }: Outcome): readonly AskedTogether[] {
  const asked = [
    { what: 'dasar hukum', field: ground },
    { what: 'alasan', field: reason },
  ].flatMap(({ what, field }): readonly AskedTogether[] => {
    const tasks = tasksAsking(bundle, field);
    return field === undefined || tasks.size === 0 ? [] : [{ what: [what], fields: [field], tasks }];
  });
  const [first, second] = asked;
  if (!first || !second || [...first.tasks].join() !== [...second.tasks].join()) return asked;
  return [{ ...first, what: [...first.what, ...second.what], fields: [...first.fields, ...second.fields] }];
}

const tasksAsking = ({ tasks }: ServiceBundle, field: string | undefined): ReadonlySet<string> =>
  new Set(
    Object.values(tasks).flatMap(({ element, fields }) => (fields.some(({ id }) => id === field) ? [element] : [])),
  );
