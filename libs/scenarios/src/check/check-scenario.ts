// A scenario is held against its process before it runs: a name the process does not have is a fault of the file.
import type { Diagnostic } from '@alur/kernel';
import type { CompiledProcess } from '@alur/process-engine';
import type { Expectation, Step, Verb } from '../contract/scenario.js';
import type { Subject } from '../contract/world.js';
import type { PlacedScenario } from '../read/read-scenarios.js';
import { findInstant, isDate, isDuration, usualStart } from './moments.js';
import { endsCalled, findElement, findElementOrFlow } from './names.js';
import { startEventOf } from './start-event.js';

type Path = readonly string[];

interface Finding {
  readonly code: 'ELEMENT_UNKNOWN' | 'PROCESS_UNKNOWN' | 'START_EVENT_UNKNOWN' | 'SHAPE_INVALID';
  readonly path: Path;
  readonly message: string;
}

/** What keeps a scenario from being run at all; with nothing here, `runScenario` runs it. */
export function checkScenario({ file, scenario, placeOf }: PlacedScenario, subject: Subject): readonly Diagnostic[] {
  const compiled = subject.compile(scenario.process);
  if (!compiled.ok)
    return compiled.error.map((finding) =>
      finding.code === 'PROCESS_UNKNOWN' ? { ...finding, file, ...placeOf(['process']) } : finding,
    );
  const start = startEventOf(compiled.value, scenario.start);
  const findings: readonly Finding[] = [
    ...(start.ok ? [] : [{ code: 'START_EVENT_UNKNOWN' as const, ...start.error }]),
    ...isMoment(scenario.start.at ?? usualStart, ['start', 'at']),
    ...scenario.steps.flatMap((step, index) => [
      ...ofStep(step, compiled.value, subject).map((one) => within(one, ['steps', String(index), step.verb])),
    ]),
  ];
  return findings.map(({ code, path, message }) => ({ code, severity: 'error', file, ...placeOf(path), message }));
}

const within = (finding: Finding, path: Path): Finding => ({ ...finding, path: [...path, ...finding.path] });

const serviceVerbs: ReadonlySet<Verb> = new Set(['return', 'resubmit', 'withdraw', 'pay', 'sign', 'hold', 'deliver']);
const serviceKeys = ['agency', 'role', 'due', 'status', 'documents', 'fee', 'within'] as const;

function ofStep(step: Step, compiled: CompiledProcess, subject: Subject): readonly Finding[] {
  if (serviceVerbs.has(step.verb) && !subject.isService) return [onlyInService(`Kata kerja "${step.verb}"`, [])];
  switch (step.verb) {
    case 'wait':
      return isSpan(step.with, []);
    case 'until':
      return isMoment(step.with, []);
    case 'message':
      return step.with.ttl === undefined ? [] : isSpan(step.with.ttl, ['ttl']);
    case 'expect':
      return ofExpectation(step.with, compiled, subject);
    default:
      return namedIn(step).flatMap(([key, id]) => (findElement(compiled, id) ? [] : [unknown(id, [key])]));
  }
}

/** The element that a verb is about. */
function namedIn({ with: asked }: Exclude<Step, { verb: 'expect' }>): readonly (readonly [string, string])[] {
  if (typeof asked !== 'object') return [];
  return (['task', 'job', 'at', 'incident'] as const).flatMap((key) => {
    const id = (asked as Readonly<Record<string, unknown>>)[key];
    return typeof id === 'string' ? [[key, id] as const] : [];
  });
}

function ofExpectation(expected: Expectation, compiled: CompiledProcess, subject: Subject): readonly Finding[] {
  const listed = (['tasks', 'jobs', 'waiting', 'incidents'] as const).flatMap((key) =>
    (expected[key] ?? []).map((id, index) => ({ id, path: [key, String(index)] })),
  );
  const single = (['task', 'job'] as const).flatMap((key) => {
    const id = expected[key];
    return id === undefined ? [] : [{ id, path: [key] }];
  });
  const passed = (['passed', 'notPassed'] as const).flatMap((key) =>
    (expected[key] ?? []).map((id, index) => ({ id, path: [key, String(index)] })),
  );
  const counted = Object.keys(expected.count ?? {}).map((id) => ({ id, path: ['count', id] }));
  const { ended, due } = expected;
  return [
    ...[...listed, ...single].flatMap(({ id, path }) => (findElement(compiled, id) ? [] : [unknown(id, path)])),
    ...[...passed, ...counted].flatMap(({ id, path }) => (findElementOrFlow(compiled, id) ? [] : [unknown(id, path)])),
    ...(typeof ended === 'string' ? isEnd(ended, compiled, subject) : []),
    ...(due === undefined ? [] : isMoment(due, ['due'])),
    ...serviceKeys.flatMap((key) =>
      expected[key] === undefined || subject.isService ? [] : [onlyInService(`Kunci "${key}"`, [key])],
    ),
  ];
}

function isEnd(written: string, compiled: CompiledProcess, { outcomes }: Subject): readonly Finding[] {
  if (written === 'cancelled' || outcomes.includes(written) || endsCalled(compiled, written).length > 0) return [];
  const message = `Tidak ada kejadian akhir dengan id, nama, atau jawaban "${written}". Periksa penulisannya.`;
  return [{ code: 'ELEMENT_UNKNOWN', path: ['ended'], message }];
}

const unknown = (id: string, path: Path): Finding => ({
  code: 'ELEMENT_UNKNOWN',
  path,
  message: `Proses ini tidak punya "${id}". Pakai id elemen dalam gambar proses.`,
});

const onlyInService = (what: string, path: Path): Finding => ({
  code: 'SHAPE_INVALID',
  path,
  message: `${what} hanya berlaku untuk layanan, tidak untuk berkas BPMN sendiri. Jalankan dengan alur service test.`,
});

const isSpan = (written: string, path: Path): readonly Finding[] =>
  isDuration(written)
    ? []
    : [{ code: 'SHAPE_INVALID', path, message: `"${written}" bukan durasi. Tulis seperti P3D atau PT4H.` }];

const isMoment = (written: string, path: Path): readonly Finding[] => {
  if (isDate(written) || findInstant(written, '+07:00') !== undefined) return [];
  const message = `"${written}" bukan tanggal dan waktu. Tulis seperti 2026-11-23T09:00:00+07:00.`;
  return [{ code: 'SHAPE_INVALID', path, message }];
};
