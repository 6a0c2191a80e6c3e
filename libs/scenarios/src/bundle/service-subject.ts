// A service of the city as something that scenarios are played in.
import type { Subject } from '../contract/world.js';
import { ok, err } from '@alur/kernel';
import type { ServiceVersion } from './case-world.js';
import { CaseWorld } from './case-world.js';

export function serviceSubject(version: ServiceVersion): Subject {
  const { city, bundle, rules } = version;
  const persons = new Map<string, string[]>();
  for (const { id, role } of city.officeHolders) persons.set(id, [...(persons.get(id) ?? []), role]);
  return {
    people: { roles: new Set(Object.keys(city.roles)), persons },
    isService: true,
    outcomes: [...Object.keys(bundle.outcomes), 'withdrawn'],
    compile: (processId) =>
      processId === undefined || processId === bundle.process.id ? ok(rules.compiled) : err([otherProcess(processId)]),
    open: () => new CaseWorld(version),
  };
}

const otherProcess = (id: string) => ({
  code: 'PROCESS_UNKNOWN',
  severity: 'error' as const,
  file: 'process.bpmn',
  message: `Layanan ini tidak menjalankan proses "${id}". Hapus kunci "process".`,
});
