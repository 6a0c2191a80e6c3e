// What a service takes for granted in its promise: waits that are not its time, and how often it goes round.
import type { Diagnostic } from '@alur/kernel';
import type { PromisePlan } from '@alur/process-check';
import { isWait } from '@alur/process-check';
import type { ServiceBundle } from '@alur/service';
import { findingAt, findingOf } from '../finding.js';
import { nameOf } from './words.js';

export const excludedIn = ({ standard }: ServiceBundle): ReadonlySet<string> =>
  new Set((standard.duration.excluded ?? []).map(({ element }) => element));

export const roundsIn = ({ standard }: ServiceBundle): ReadonlyMap<string, number> =>
  new Map((standard.duration.rounds ?? []).map(({ flow, element, times }) => [flow ?? element ?? '', times]));

/** What is declared is there, and what must be declared is. */
export const declarations = (bundle: ServiceBundle, plan: PromisePlan): readonly Diagnostic[] => [
  ...excluded(bundle),
  ...rounds(bundle, plan),
  ...waits(bundle, plan),
  ...loops(bundle, plan),
  ...untimed(bundle, plan),
];

const excluded = ({ standard, process }: ServiceBundle): readonly Diagnostic[] =>
  (standard.duration.excluded ?? []).flatMap(({ element: id }) => {
    const element = process.elements[id];
    if (element && isWait(element, process)) return [];
    const what = element ? `bukan langkah menunggu: waktunya adalah waktu instansi` : `tidak ada di process.bpmn`;
    return [
      findingOf('EXCLUDED_UNKNOWN', {
        element: id,
        message: `"${id}" di standard.duration.excluded ${what}. Tulis id langkah yang menunggu pihak luar, atau hapus barisnya.`,
      }),
    ];
  });

function rounds({ standard }: ServiceBundle, { repetitions }: PromisePlan): readonly Diagnostic[] {
  return (standard.duration.rounds ?? []).flatMap(({ flow, element }) => {
    const [id, kind] = flow === undefined ? [element, 'element'] : [flow, 'flow'];
    const isOne = (flow === undefined) !== (element === undefined);
    if (isOne && repetitions.some((one) => one.kind === kind && one.id === id)) return [];
    const known = repetitions.map((one) => `${one.kind}: ${one.id}`);
    const said = isOne
      ? `"${id ?? ''}" di standard.duration.rounds bukan jalur yang kembali atau langkah yang berulang`
      : 'Satu baris di standard.duration.rounds harus menyebut flow atau element, salah satu';
    return [
      findingOf('ROUNDS_UNKNOWN', {
        ...(id === undefined ? {} : { element: id }),
        message: `${said}. ${known.length > 0 ? `Yang berulang di sini: ${known.join(', ')}.` : 'Tidak ada yang berulang di sini; hapus barisnya.'}`,
      }),
    ];
  });
}

/** A promise with a wait of unknown length in it is none, unless a rule says that this time is not the agency's. */
const waits = (bundle: ServiceBundle, plan: PromisePlan): readonly Diagnostic[] =>
  plan.waits
    .filter((id) => !excludedIn(bundle).has(id))
    .map((id) =>
      findingAt('WAIT_WITHOUT_GROUND', {
        element: id,
        message: `Lama menunggu di "${nameOf(bundle.process, id)}" tidak dapat dihitung, jadi janji layanan belum terbukti. Tulis di standard.duration.excluded: element ${id} dan ground, yaitu aturan yang tidak menghitung waktu itu, atau beri batas waktu.`,
      }),
    );

const loops = (bundle: ServiceBundle, { repetitions }: PromisePlan): readonly Diagnostic[] =>
  repetitions
    .filter(({ id }) => !roundsIn(bundle).has(id) && !repeatsByNumber(bundle, id))
    .map(({ kind, id, from, to }) => {
      const { process } = bundle;
      const what =
        kind === 'flow'
          ? `Jalur yang kembali dari "${nameOf(process, from)}" ke "${nameOf(process, to)}" belum punya batas putaran`
          : `Langkah "${nameOf(process, id)}" diulang tanpa batas yang tertulis`;
      return findingAt('ROUNDS_UNDECLARED', {
        severity: 'warning',
        element: id,
        message: `${what}, jadi janji layanan dihitung dengan satu kali ulangan. Tulis di standard.duration.rounds: ${kind} ${id} dan times, yaitu paling banyak berapa kali diulang.`,
      });
    });

/** The drawing itself says how often. */
function repeatsByNumber({ process }: ServiceBundle, id: string): boolean {
  const element = process.elements[id];
  const loop = element && 'loop' in element ? element.loop : undefined;
  return loop?.kind === 'standardLoop' ? loop.maximum !== undefined : /^\d+$/.test(loop?.cardinality?.trim() ?? '');
}

/** Standard times are a column that no SOP may leave empty (Permenpan-RB 35/2012). */
const untimed = ({ process }: ServiceBundle, plan: PromisePlan): readonly Diagnostic[] =>
  plan.untimed.map((id) =>
    findingAt('STANDARD_TIME_MISSING', {
      element: id,
      message: `Langkah "${nameOf(process, id)}" belum punya waktu baku, jadi janji layanan belum terbukti. Isi alur:standardTime, misalnya 2h atau 1d, seperti mutu baku waktu di SOP.`,
    }),
  );
