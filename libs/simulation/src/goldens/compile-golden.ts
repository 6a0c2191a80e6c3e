import type { CompiledVersion } from '@alur/application';
import type { City } from '@alur/city';
import { calendarOf } from '@alur/city';
import { compileProcess } from '@alur/process-engine';
import type { ServiceBundle } from '@alur/service';
import type { Golden } from './draw-golden.js';

const outcome = (id: string, kind: 'granted' | 'refused') => ({ [id]: { id, kind, title: id, text: id } });

/** A published version around a golden process: one question, no words. */
export function compileGolden(city: City, { process, others = [], rounds }: Golden): CompiledVersion {
  const compiled = compileProcess(process, new Map(), others, rounds);
  if (!compiled.ok) throw new Error(compiled.error.map(({ message }) => message).join('\n'));
  const owner = 'dinsos';
  const outcomes = { ...outcome('granted', 'granted'), ...outcome('refused', 'refused') };
  const correction = { days: 5, recheck: [] };
  const bundle = {
    id: process.id,
    name: process.id,
    owner,
    process,
    outcomes,
    correction,
    standard: { duration: { workingDays: 3, startsWhen: '' } },
    form: { pages: [{ id: 'page', title: '', fields: [routeField] }] },
    tasks: {},
    letters: {},
    participants: {},
    steps: {},
    decisions: [],
  } as unknown as ServiceBundle; // what only screens read is left out
  return {
    hash: process.id,
    bundle,
    rules: { compiled: compiled.value, outcomes, linkRoles: new Set(), correction, calendar: calendarOf(city, owner) },
  };
}

/** Answers of the one question of every golden service. */
export const routes = ['a', 'b', 'c'] as const;

const routeField = {
  id: 'route',
  type: 'choice',
  label: 'Jalur',
  class: 'none',
  required: true,
  options: routes.map((value) => ({ value, label: value })),
} as const;
