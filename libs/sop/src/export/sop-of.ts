// A block-structured process becomes an SOP table; what the table has no words for stands in its column Kode.
import type { Diagnostic, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { StepDocuments } from '../compile/documents.js';
import { metadataOf } from '../table/metadata-labels.js';
import { Questions } from '../table/questions.js';
import type { SopMetadata, SopStep, SopTable } from '../table/sop-table.js';
import { askAboutLoss } from './losses.js';
import { Performers } from './performers-of.js';
import type { Block, Item, Row } from './rows-of.js';
import { isBlock, NotExpressible, RowFinder } from './rows-of.js';
import { stepOf } from './step-of.js';

export interface SopExtras {
  /** By id of the activity. */
  readonly documents?: Readonly<Record<string, StepDocuments>>;
  readonly metadata?: SopMetadata;
  /** Titles of columns by participant id; without one, the name of its lane. */
  readonly titles?: Readonly<Record<string, string>>;
  /** Name that findings carry. */
  readonly file?: string;
}

/** A row with its place among the others. */
export interface PlacedRow {
  readonly row: Row;
  readonly block?: Block;
  /** Indexes of the first and last row of its branch. */
  readonly branch?: { readonly from: number; readonly to: number };
}

export interface Export {
  readonly process: ExecutableProcess;
  readonly finder: RowFinder;
  readonly items: readonly Item[];
  readonly rows: readonly PlacedRow[];
  readonly performers: Performers;
  readonly extras: SopExtras;
  readonly questions: Questions;
}

/** Errors where the flow itself has no form in a table; parts that are left out are warnings in the table. */
export function sopOf(process: ExecutableProcess, extras: SopExtras = {}): Result<SopTable, readonly Diagnostic[]> {
  const file = extras.file ?? `${process.id}.bpmn`;
  const questions = new Questions(file);
  try {
    const finder = new RowFinder(process);
    const items = finder.items();
    const rows = placedRows(items);
    const performers = new Performers(process, extras.titles ?? {});
    const exported: Export = { process, finder, items, rows, performers, extras, questions };
    const steps = rows.map((_, index): SopStep => stepOf(index, exported));
    askAboutLoss(exported);
    return ok({
      file,
      sheet: 'SOP',
      metadata: {
        ...metadataOf(process.documentation ?? ''),
        ...extras.metadata,
        title: extras.metadata?.title ?? process.name,
      },
      performers: performers.inOrder().map((value, index) => ({ value, at: { row: 0, column: index + 3 } })),
      steps,
      findings: questions.all(),
      understood: [],
    });
  } catch (reason) {
    if (!(reason instanceof NotExpressible)) throw reason;
    questions.error(
      'SOP_NOT_EXPRESSIBLE',
      undefined,
      `Elemen "${reason.element}": ${reason.message.charAt(0).toLowerCase()}${reason.message.slice(1)}`,
    );
    return err(questions.all());
  }
}

function placedRows(items: readonly Item[]): readonly PlacedRow[] {
  const rows: PlacedRow[] = [];
  for (const item of items) {
    if (!isBlock(item)) rows.push({ row: item });
    else
      for (const branch of item.branches) {
        const from = rows.length;
        const span = { from, to: from + branch.length - 1 };
        rows.push(...branch.map((row) => ({ row, block: item, branch: span })));
      }
  }
  return rows;
}
