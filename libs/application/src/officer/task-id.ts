/** `<caseId>.<key>`: how a task is addressed from outside. */
export interface TaskAddress {
  readonly caseId: string;
  readonly key: string;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (text: string): boolean => uuid.test(text);

export function readTaskId(id: string): TaskAddress | undefined {
  const [caseId, key, ...rest] = id.split('.');
  if (!caseId || !key || rest.length > 0 || !isUuid(caseId) || !/^\d{1,9}$/.test(key)) return undefined;
  return { caseId, key };
}

export const taskId = ({ caseId, key }: TaskAddress): string => `${caseId}.${key}`;
