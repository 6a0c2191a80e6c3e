import { compileTable } from '../decision/compile-table.js';
import { listedValues } from '../decision/listed-values.js';
import type { DecisionTable } from '../contract.js';
import type { Piece, Place } from './place.js';
import { surroundingsOf } from './place.js';

/** An output without values of its own takes their order from the type of its column. */
export function compileBoxedTable(table: DecisionTable, place: Place): Piece {
  const outputs = table.outputs.map((output) => {
    const allowed = output.type === undefined ? undefined : place.findType(output.type)?.allowed;
    return output.values || allowed === undefined ? output : { ...output, values: listedValues(allowed) };
  });
  const { run, faults } = compileTable({ ...table, outputs }, surroundingsOf(place));
  for (const fault of faults) place.tell(fault.message, fault.where);
  const shape = outputs.length === 1 ? 1 : Object.fromEntries(outputs.map(({ name }) => [name, 1 as const]));
  return { run, shape };
}
