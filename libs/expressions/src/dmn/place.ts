// Where a boxed expression stands: which names and types it sees, and where its faults are told.
import type { Result } from '@alur/kernel';
import type { Compiled, Surroundings } from '../compilation.js';
import { compileText } from '../compilation.js';
import type { Evaluate } from '../compile/scope.js';
import type { ExpressionFault } from '../contract.js';
import type { KnownNames, NameShape } from '../known.js';
import type { FindItemType, ItemType } from './item-types.js';
import { anything } from './item-types.js';
import type { Boxed } from './model.js';

/** A fault of a model: `where` names the decision or function, and the cell of a table. */
export interface ModelFault {
  readonly element: string;
  readonly where: string;
  readonly message: string;
}

export interface Place {
  readonly known: KnownNames;
  readonly findType: FindItemType;
  readonly tell: (message: string, where?: string) => void;
  /** Compiles what stands inside; the kinds of boxes know each other only by this. */
  readonly compile: (boxed: Boxed, place: Place) => Piece;
}

/** A piece that can run, and the names inside its value. */
export interface Piece {
  readonly run: Evaluate;
  readonly shape: NameShape;
}

export const knowing = (place: Place, names: KnownNames): Place => ({ ...place, known: { ...place.known, ...names } });

export const surroundingsOf = ({ known, findType }: Place): Surroundings => ({
  known,
  findType: (name) => findType(name)?.type,
});

/** Text that is no FEEL is told, and the whole element is then not run. */
export function textAt(text: string, place: Place): Evaluate {
  const compiled: Result<Compiled<Evaluate>, ExpressionFault> = compileText(text, surroundingsOf(place));
  if (compiled.ok) return compiled.value.run;
  place.tell(compiled.error.message, text.slice(0, 60));
  return () => null;
}

export function typeAt(name: string | undefined, place: Pick<Place, 'findType' | 'tell'>): ItemType {
  if (name === undefined) return anything;
  const found = place.findType(name);
  if (!found) place.tell(`Jenis "${name}" tidak dikenal`);
  return found ?? anything;
}
