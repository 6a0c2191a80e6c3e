export interface OfficeWorkRow {
  readonly agency: string;
  readonly role: string;
  /** Empty where the office has none. */
  readonly scope: string;
  readonly tasks: number;
}

/** How much waits at which office now. */
export interface OfficeWork {
  byOffice(): Promise<readonly OfficeWorkRow[]>;
}
