import type { TaskRow } from '@alur/application';

interface Position {
  readonly due: string;
  readonly caseId: string;
  readonly key: string;
}

/** Opaque to clients: the last row's place in the order. */
export const encodeCursor = (task: TaskRow): string =>
  Buffer.from(JSON.stringify([task.due ?? 'infinity', task.caseId, task.key])).toString('base64url');

/** A cursor somebody made up counts as none. */
export function decodeCursor(cursor: string): Position | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3) return undefined;
    const [due, caseId, key] = parts as unknown[];
    if (typeof due !== 'string' || typeof caseId !== 'string' || typeof key !== 'string') return undefined;
    if (!/^(infinity|\d{4}-\d{2}-\d{2}T[\d:.]+Z)$/.test(due) || !/^[0-9a-f-]{36}$/.test(caseId)) return undefined;
    return { due, caseId, key };
  } catch {
    return undefined;
  }
}
