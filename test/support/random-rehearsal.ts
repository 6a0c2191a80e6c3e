// Somebody who tries things out in a rehearsal, drawn from a seed: what is done is whatever happens to be open.
import { holdersOf } from '@alur/city';
import { exampleAnswers, exampleFields } from '@alur/forms';
import { localDate } from '@alur/calendar';
import type { Json, JsonObject } from '@alur/kernel';
import type { OpenTask, Rehearsal, ServiceVersion, Start, Step } from '@alur/scenarios';
import { fieldsSeenAt, openWorkOf, untilNextTimer, untilNextWorkingDay, waitHours } from '@alur/scenarios';
import { applicationFields, formContextOf } from '@alur/service';

type Chance = () => number;
type Told = Omit<ServiceVersion, 'rules'>;

const pick = <T>(from: readonly T[], chance: Chance): T | undefined => from[Math.floor(chance() * from.length)];

export const randomStart = (version: Told, at: string, chance: Chance): Start => {
  const context = formContextOf(version.city, at.slice(0, 10));
  const { pages } = version.bundle.form;
  return { at, data: exampleAnswers(pages, wishes(applicationFields(version.bundle), version, chance), context) };
};

/** `undefined` where nothing at all can be done. A step may still be refused: people try that too. */
export function randomStep(rehearsal: Rehearsal, version: Told | undefined, chance: Chance): Step | undefined {
  const { tasks, jobs, awaited, incidents, timers } = openWorkOf(rehearsal);
  const steps: readonly (Step | undefined)[] = [
    ...tasks.flatMap((task) => [...stepsOnTask(task, rehearsal, version, chance)]),
    ...jobs.flatMap(({ element, nth, throws }): readonly Step[] => [
      { verb: 'work', with: { job: element, ...counted(nth) } },
      { verb: 'work', with: { job: element, ...counted(nth) } },
      { verb: 'fail', with: { job: element, times: 1 } },
      { verb: 'fail', with: { job: element } },
      ...throws.errors.map((code): Step => ({ verb: 'error', with: { at: element, code } })),
    ]),
    ...awaited.map(({ kind, name, correlationKey }): Step =>
      kind === 'signal'
        ? { verb: 'signal', with: { name } }
        : { verb: 'message', with: { name, ...(correlationKey === undefined ? {} : { key: correlationKey }) } },
    ),
    ...incidents.map(({ element }): Step => ({ verb: 'resolve', with: { incident: element } })),
    ...(timers.length > 0 ? [untilNextTimer(rehearsal)] : []),
    ...(rehearsal.state?.status === 'active' ? [waitHours(1 + Math.floor(chance() * 30))] : []),
    ...(version && rehearsal.state?.status === 'active' ? ofService(rehearsal, version, chance) : []),
  ];
  return pick(
    steps.flatMap((step) => step ?? []),
    chance,
  );
}

const counted = (nth: number): { readonly nth?: number } => (nth > 1 ? { nth } : {});

function stepsOnTask(
  { element, nth, performer, suspendedSince, throws }: OpenTask,
  rehearsal: Rehearsal,
  version: Told | undefined,
  chance: Chance,
): readonly Step[] {
  if (suspendedSince) return [];
  const role = performer?.role;
  const data = version
    ? exampleFields(
        version.bundle.tasks[element]?.fields ?? [],
        wishesOf(element, version, chance),
        contextOf(rehearsal, version),
      )
    : {};
  const complete: Step = { verb: 'complete', with: { task: element, data, ...counted(nth) } };
  const holder =
    version && performer
      ? pick(holdersOf(version.city, performer, localDate(version.city.zone, rehearsal.now)), chance)
      : undefined;
  const somebody = holder?.id ?? 'petugas-1(petugas)';
  return [
    complete,
    complete,
    ...(role === undefined
      ? []
      : [{ verb: 'complete', with: { task: element, data, as: role, ...counted(nth) } } as const]),
    { verb: 'complete', with: { task: element, data, as: somebody, ...counted(nth) } },
    { verb: 'claim', with: { task: element, as: somebody } },
    { verb: 'release', with: { task: element, as: somebody } },
    ...throws.escalations.map((code): Step => ({ verb: 'escalate', with: { at: element, code } })),
    ...(version ? [returned(element, version, chance)] : []),
  ];
}

function returned(element: string, version: Told, chance: Chance): Step {
  const seen = fieldsSeenAt(version, element);
  const field = pick(
    applicationFields(version.bundle).filter(({ id, type }) => seen.has(id) && type !== 'declaration'),
    chance,
  );
  return { verb: 'return', with: { task: element, fields: { [field?.id ?? 'tidak-ada']: 'unclear' } } };
}

function ofService(rehearsal: Rehearsal, version: Told, chance: Chance): readonly (Step | undefined)[] {
  const correction = rehearsal.service?.file?.state.correction;
  const agencies = [...new Set([...rehearsal.held, ...openWorkOf(rehearsal).inTransit.map(({ agency }) => agency)])];
  const next = pick(['dinsos', 'kel-sisir', 'kec-batu'], chance) ?? '';
  return [
    untilNextWorkingDay(rehearsal, version),
    { verb: 'hold', with: { agency: next } },
    ...agencies.map((agency): Step => ({ verb: 'deliver', with: { agency } })),
    ...(chance() < 0.05 ? [{ verb: 'withdraw', with: true } as const] : []),
    ...(correction
      ? Array.from({ length: 4 }, (): Step => {
          const asked = correction.fields.map(({ field }) => field);
          const fields = applicationFields(version.bundle).filter(({ id }) => asked.includes(id));
          const plain = fields.map(({ showWhen: _when, ...field }) => field);
          return {
            verb: 'resubmit',
            with: { data: exampleFields(plain, wishes(plain, version, chance), contextOf(rehearsal, version)) },
          };
        })
      : []),
  ];
}

const contextOf = ({ now }: Rehearsal, { city }: Told) => formContextOf(city, localDate(city.zone, now));

const wishesOf = (element: string, version: Told, chance: Chance): JsonObject =>
  wishes(version.bundle.tasks[element]?.fields ?? [], version, chance);

const wishes = (fields: ReturnType<typeof applicationFields>, { city }: Told, chance: Chance): JsonObject =>
  Object.fromEntries(
    fields.flatMap((field): readonly (readonly [string, Json])[] => {
      if (field.type === 'choice') return [[field.id, pick(field.options, chance)?.value ?? null]];
      if (field.type === 'village') return [[field.id, pick(Object.keys(city.villages), chance) ?? null]];
      if (field.type === 'number' || field.type === 'rupiah') return [[field.id, Math.floor(chance() * 120)]];
      return [];
    }),
  );
