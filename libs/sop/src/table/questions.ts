import type { Diagnostic } from '@alur/kernel';
import type { Place } from './sheet.js';

/** What each means and how it is answered: `docs/sop.md`. */
export const sopCodes = [
  'SOP_FILE_UNREADABLE',
  'SOP_FILE_TOO_LARGE',
  'SOP_TABLE_MISSING',
  'SOP_SEVERAL_TABLES',
  'SOP_EMPTY',
  'SOP_COLUMN_UNKNOWN',
  'SOP_PERFORMER_UNTITLED',
  'SOP_PERFORMER_TWICE',
  'SOP_NO_MARKS',
  'SOP_STEP_WITHOUT_MARK',
  'SOP_SEVERAL_MARKS',
  'SOP_MARK_UNKNOWN',
  'SOP_ACTIVITY_MISSING',
  'SOP_ROW_UNCLEAR',
  'SOP_NUMBER_TWICE',
  'SOP_TIME_UNREADABLE',
  'SOP_TIME_ROUNDED',
  'SOP_TIME_SHARED',
  'SOP_DECISION_WITHOUT_BRANCHES',
  'SOP_BRANCH_UNREADABLE',
  'SOP_BRANCH_TO_NOWHERE',
  'SOP_BRANCH_CONFLICT',
  'SOP_BRANCH_WITHOUT_DECISION',
  'SOP_PARALLEL_UNKNOWN',
  'SOP_PARALLEL_BROKEN',
  'SOP_TIMER_UNCLEAR',
  'SOP_STEP_UNREACHABLE',
  'SOP_STEP_WITHOUT_END',
  'SOP_AUTOMATIC_STEP',
  'SOP_CODE_INVALID',
  'SOP_NOT_EXPRESSIBLE',
] as const;

export type SopCode = (typeof sopCodes)[number];

/** A file that is wrong everywhere is told so by its first questions. */
const most = 500;

/** Collects what was not understood, each question once. `line` and `column` of a finding are the row and column of the cell. */
export class Questions {
  private readonly list: Diagnostic[] = [];

  constructor(
    private readonly file: string,
    before: readonly Diagnostic[] = [],
  ) {
    this.list.push(...before);
  }

  /** No process before this is answered. */
  error(code: SopCode, at: Place | undefined, message: string): void {
    this.add({ code, severity: 'error', file: this.file, ...placed(at), message });
  }

  /** A process all the same; the sentence says what it took this to mean. */
  warning(code: SopCode, at: Place | undefined, message: string): void {
    this.add({ code, severity: 'warning', file: this.file, ...placed(at), message });
  }

  isAsked(code: SopCode, { row }: Place): boolean {
    return this.list.some((finding) => finding.code === code && finding.severity === 'error' && finding.line === row);
  }

  /** In the order of the table; what has no place comes first. */
  all(): readonly Diagnostic[] {
    return [...this.list].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  }

  private add(finding: Diagnostic): void {
    const isTold = this.list.some(({ code, message }) => code === finding.code && message === finding.message);
    if (!isTold && this.list.length < most) this.list.push(finding);
  }
}

const placed = (at: Place | undefined) => (at ? { line: at.row, column: at.column } : {});
