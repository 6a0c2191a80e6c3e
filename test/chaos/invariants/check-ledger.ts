// Holds what people were told against what is stored.
import type { Arena } from '../arena/arena.js';
import type { ClientLedger, Command } from '../ledger/client-ledger.js';
import type { Violation } from './violation.js';

interface StoredCase {
  readonly id: string;
  readonly reference: string;
  readonly outcome: string | null;
}

interface StoredCompletion {
  readonly task: string;
  readonly by: string;
  readonly key: string;
}

/** I1, I2, I3, I10: acknowledged is stored, once; refused is not stored; what was asked comes to what its own numbers say. */
export async function checkLedger(arena: Arena, ledger: ClientLedger): Promise<readonly Violation[]> {
  const cases = await arena.rows<StoredCase>(
    `SELECT id::text, reference, state #>> '{decision,kind}' AS outcome FROM case_instance`,
  );
  const completions = await arena.rows<StoredCompletion>(
    `SELECT e.case_id || '.' || (event->>'key') AS task, event->>'by' AS by, e.command_key AS key
       FROM case_event e CROSS JOIN LATERAL json_array_elements(e.events) AS event WHERE event->>'type' = 'UserTaskCompleted'`,
  );
  const byId = new Map(cases.map((one) => [one.id, one]));
  const byTask = new Map(completions.map((one) => [one.task, one]));
  return [
    ...ledger.violations,
    ...ledger.commands.flatMap((command) => {
      if (command.kind === 'submit') return submission(command, byId.get(command.caseId));
      if (command.kind === 'complete' || command.kind === 'link') return completion(command, byTask.get(command.name));
      return [];
    }),
    ...nobodyAsked(
      ledger,
      cases.filter(({ id }) => !arena.outsiders.has(id)),
    ),
    ...toldTwoYes(ledger),
    ...toldNo(ledger, completions),
  ];
}

const described = ({ kind, caseId, name, tries, lost }: Command): string =>
  `${kind} ${name} of ${caseId} (${String(tries)} tries, ${String(lost)} without an answer)`;

function submission(command: Command, stored: StoredCase | undefined): readonly Violation[] {
  const found: Violation[] = [];
  if (command.outcome === 'acknowledged') {
    if (!stored) found.push({ invariant: 'I1', what: `${described(command)} was answered yes and is not stored` });
    const { reference } = command.answer as { readonly reference?: string };
    if (stored && stored.reference !== reference)
      found.push({
        invariant: 'I2',
        what: `${described(command)} was answered ${String(reference)}, stored is ${stored.reference}`,
      });
  }
  if (command.outcome === 'refused' && stored)
    found.push({
      invariant: 'I1',
      what: `${described(command)} was refused with ${String(command.answer)} and is stored`,
    });
  const { expects } = command.facts;
  if (expects !== undefined && stored?.outcome && stored.outcome !== expects)
    found.push({
      invariant: 'I3',
      what: `${described(command)} came to ${stored.outcome} and should have been ${String(expects)}`,
    });
  return found;
}

function completion(command: Command, stored: StoredCompletion | undefined): readonly Violation[] {
  if (command.outcome === 'acknowledged' && !stored)
    return [{ invariant: 'I1', what: `${described(command)} was answered yes and is not in the history` }];
  if (
    command.outcome === 'acknowledged' &&
    command.kind === 'complete' &&
    `officer:${stored?.by ?? ''}` !== command.actor
  )
    return [
      {
        invariant: 'I10',
        what: `${described(command)} was answered yes to ${command.actor}, the history says ${stored?.by ?? ''}`,
      },
    ];
  return [];
}

/** I1: every case was asked for by somebody. */
const nobodyAsked = (ledger: ClientLedger, cases: readonly StoredCase[]): readonly Violation[] => {
  const asked = new Set(ledger.commands.filter(({ kind }) => kind === 'submit').map(({ caseId }) => caseId));
  return cases
    .filter(({ id }) => !asked.has(id))
    .map(({ id }): Violation => ({ invariant: 'I1', what: `case ${id} is stored and nobody sent it` }));
};

/** I10: a task that several asked to complete said yes to one of them. */
function toldTwoYes(ledger: ClientLedger): readonly Violation[] {
  const yes = new Map<string, number>();
  for (const { kind, name, outcome } of ledger.commands)
    if ((kind === 'complete' || kind === 'link') && outcome === 'acknowledged') yes.set(name, (yes.get(name) ?? 0) + 1);
  return [...yes]
    .filter(([, count]) => count > 1)
    .map(([task, count]): Violation => ({
      invariant: 'I10',
      what: `task ${task} said yes to ${String(count)} commands`,
    }));
}

/** I2: what is in the history was answered yes, or its answer was lost for good. */
function toldNo(ledger: ClientLedger, completions: readonly StoredCompletion[]): readonly Violation[] {
  const notNo = new Set(
    ledger.commands
      .filter(({ kind, outcome }) => (kind === 'complete' || kind === 'link') && outcome !== 'refused')
      .map(({ name }) => name),
  );
  return completions
    .filter(({ task }) => !notNo.has(task))
    .map(({ task, by }): Violation => ({
      invariant: 'I2',
      what: `task ${task} was completed by ${by}, who was told no`,
    }));
}
