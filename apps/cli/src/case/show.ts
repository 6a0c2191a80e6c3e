// A case as who runs the system needs it: where its tokens are, its clocks and work. No answer of anybody is shown.
import type { OpenWork } from '@alur/application';
import type { CaseEvent } from '@alur/case';
import { caseStatus } from '@alur/case';
import type { InstanceState } from '@alur/process-engine';
import type { Run } from '../command-line/command.js';
import { withCase } from './found-case.js';

const turnsShown = 10;

export const showCase: Run = (invocation) =>
  withCase(invocation, async (ports, record) => {
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    const [history, work, incidents] = await Promise.all([
      ports.history.read(record),
      ports.history.workOf(record.id),
      ports.incidents.openOf(record.id),
    ]);
    const { state } = record;
    const shown = {
      reference: record.reference,
      caseId: record.id,
      service: record.serviceId,
      version: record.versionHash,
      revision: record.revision,
      status: caseStatus(bundle, state),
      submittedAt: state.submittedAt,
      lastAt: state.lastAt,
      ...(state.promisedBy ? { promisedBy: state.promisedBy } : {}),
      open: openElements(state.process),
      joins: waitingJoins(state.process),
      clocks: Object.values(state.process.timers).map(({ key, elementId, due }) => ({ key, element: elementId, due })),
      work,
      incidents: incidents.map(({ key, code, elementId, message, raisedAt }) => ({
        key,
        code,
        element: elementId,
        message,
        raisedAt,
      })),
      turns: history.turns.slice(-turnsShown).map(({ revision, at, actor, events }) => ({
        revision,
        at,
        actor,
        events: events.map(told),
      })),
    };
    invocation.terminal.say(shown, lines(shown));
    return 0;
  });

const openElements = ({ elements }: InstanceState) =>
  Object.values(elements).map(({ key, elementId, phase, scope, performer, since }) => ({
    key,
    element: elementId,
    phase,
    since,
    ...(scope === undefined ? {} : { scope }),
    ...(performer ? { agency: performer.agency, role: performer.role } : {}),
  }));

const waitingJoins = ({ joins }: InstanceState) =>
  Object.entries(joins).map(([key, { elementId, arrived }]) => ({ key, element: elementId, arrived }));

/** The type, and where: never a value. */
function told(event: CaseEvent): string {
  if (event.type === 'CaseRepaired') return `${event.type} ${event.how} ${event.key}`;
  return 'elementId' in event && event.elementId ? `${event.type} ${event.elementId}` : event.type;
}

interface Shown {
  readonly reference: string;
  readonly caseId: string;
  readonly service: string;
  readonly revision: number;
  readonly status: string;
  readonly submittedAt: string;
  readonly promisedBy?: string;
  readonly open: ReturnType<typeof openElements>;
  readonly joins: ReturnType<typeof waitingJoins>;
  readonly clocks: readonly { readonly key: string; readonly element: string; readonly due: string }[];
  readonly work: readonly OpenWork[];
  readonly incidents: readonly {
    readonly key: string;
    readonly code: string;
    readonly element: string;
    readonly message: string;
  }[];
  readonly turns: readonly {
    readonly revision: number;
    readonly at: string;
    readonly actor: string;
    readonly events: readonly string[];
  }[];
}

const lines = (shown: Shown): readonly string[] => [
  `${shown.reference} · ${shown.service} · ${shown.status} · revisi ${String(shown.revision)}`,
  `  ${shown.caseId}, diajukan ${shown.submittedAt}${shown.promisedBy ? `, dijanjikan ${shown.promisedBy}` : ''}`,
  ...section('Terbuka', [
    ...shown.open.map(
      ({ key, element, phase, since, ...where }) =>
        `${key.padEnd(6)} ${element} · ${phase} · sejak ${since}${'agency' in where ? ` · ${where.agency ?? ''}/${where.role ?? ''}` : ''}`,
    ),
    ...shown.joins.map(
      ({ key, arrived }) => `${key} menunggu cabang lain; sudah datang: ${Object.keys(arrived).join(', ')}`,
    ),
  ]),
  ...section(
    'Jam',
    shown.clocks.map(({ key, element, due }) => `${key.padEnd(6)} ${element} · ${due}`),
  ),
  ...section(
    'Pekerjaan',
    shown.work.map(
      ({ key, kind, runAt, attempt, failures, isDead }) =>
        `${key} · ${kind} · ${isDead ? 'dihentikan' : `pada ${runAt}`} · diambil ${String(attempt)} kali, gagal ${String(failures)}`,
    ),
  ),
  ...section(
    'Masalah',
    shown.incidents.map(({ key, code, element, message }) => `${key}  ${code} ${element}: ${message}`),
  ),
  ...section(
    'Giliran terakhir',
    shown.turns.map(({ revision, at, actor, events }) => `${String(revision)}  ${at}  ${actor}: ${events.join(', ')}`),
  ),
];

/** An activity may be done many thousand times side by side: nobody reads them all. */
const rowsShown = 50;

function section(title: string, rows: readonly string[]): readonly string[] {
  if (rows.length === 0) return [];
  const more =
    rows.length > rowsShown ? [`  … dan ${String(rows.length - rowsShown)} lagi (semuanya dengan --json)`] : [];
  return [`${title}:`, ...rows.slice(0, rowsShown).map((row) => `  ${row}`), ...more];
}
