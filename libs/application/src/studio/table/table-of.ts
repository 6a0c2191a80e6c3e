// The table of a drawing: rows where writing them back changes nothing, else what keeps it from being one.
import type { StudioFixedTable, StudioRows } from '@alur/contracts';
import type { ExecutableProcess } from '@alur/process-model';
import { isActivity } from '@alur/process-model';
import { sopOf } from '@alur/sop';
import { drawRows, isSameDrawing } from './drawn-from-rows.js';
import { rowsOf, tasksOf } from './rows-of.js';

export function tableOf(
  process: ExecutableProcess,
  names: Readonly<Record<string, string>>,
): StudioRows | StudioFixedTable {
  const rows = rowsOf(process);
  const reasons = rows.ok ? lossesOf(process, names) : rows.error.map(reasonOf);
  return rows.ok && reasons.length === 0 ? { kind: 'rows', rows: rows.value } : fixedTable(process, names, reasons);
}

export const fixedTable = (
  process: ExecutableProcess | undefined,
  names: Readonly<Record<string, string>>,
  reasons: StudioFixedTable['reasons'],
): StudioFixedTable => ({
  kind: 'fixed',
  reasons,
  steps: Object.values(process?.elements ?? {}).flatMap((element) => {
    if (!isActivity(element)) return [];
    const { id, name = id, participant } = element;
    return [{ id, name, ...(participant === undefined ? {} : { performer: names[participant] ?? participant }) }];
  }),
});

/** Written back it has to be the same drawing: whatever would be lost is told. */
function lossesOf(given: ExecutableProcess, names: Readonly<Record<string, string>>): StudioFixedTable['reasons'] {
  const process = withSomebody(given);
  const rows = rowsOf(process);
  const again = rows.ok ? drawRows(rows.value, { old: process, names, process }).process : undefined;
  return again && isSameDrawing(again, process) ? [] : unclear(given);
}

/** A performer that is still missing is no loss: the table asks for it. */
const withSomebody = (process: ExecutableProcess): ExecutableProcess => ({
  ...process,
  elements: Object.fromEntries(
    Object.values(process.elements).map((element) => [
      element.id,
      element.type === 'userTask' && element.participant === undefined
        ? { ...element, participant: 'somebody' }
        : element,
    ]),
  ),
});

function unclear(process: ExecutableProcess): StudioFixedTable['reasons'] {
  const mixed = mixedWork(process);
  if (mixed.length > 0) return mixed;
  const table = sopOf(process);
  const told = table.ok ? table.value.findings : table.error;
  if (told.length > 0) return told.map(reasonOf);
  return [{ message: 'Gambar ini punya bagian yang tidak punya bentuk di tabel, jadi diubah sebagai diagram.' }];
}

/** A row is people's work or a system's. */
function mixedWork(process: ExecutableProcess): StudioFixedTable['reasons'] {
  const rows = rowsOf(process);
  return (rows.ok ? rows.value : []).flatMap(({ id, activity }) => {
    const kinds = new Set(tasksOf(id, process).map(({ type }) => type));
    if (kinds.size < 2) return [];
    return [
      { element: id, message: `"${activity}" dikerjakan orang dan sistem sekaligus. Di tabel keduanya dua langkah.` },
    ];
  });
}

function reasonOf({ message }: { readonly message: string }): StudioFixedTable['reasons'][number] {
  const [, element, said] = /^Elemen "([^"]+)": ([\s\S]+)$/.exec(message) ?? [];
  return element === undefined || said === undefined
    ? { message }
    : { element, message: `${said.slice(0, 1).toUpperCase()}${said.slice(1)}` };
}
