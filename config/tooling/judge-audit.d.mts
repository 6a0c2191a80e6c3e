export interface AuditException {
  readonly advisory: string;
  readonly package: string;
  readonly reason: string;
  readonly until: string;
}

export interface AuditVerdict {
  readonly asked: boolean;
  readonly found: readonly string[];
  readonly over: readonly string[];
  readonly idle: readonly string[];
}

export function judgeAudit(report: unknown, exceptions: readonly AuditException[], today: string): AuditVerdict;
