/** How much of what is handed to an agency is taken up; an agency without a limit takes what comes. */
export interface DispatchLimit {
  readonly agency: string;
  readonly paused?: { readonly at: string; readonly by: string };
  /** Items of this agency in work at once, over all workers. */
  readonly concurrency?: number;
}

export interface DispatchLimits {
  list(): Promise<readonly DispatchLimit[]>;
  /** Nothing more is taken up for the agency; what is in work goes on to its end. */
  pause(agency: string, by: string): Promise<void>;
  resume(agency: string): Promise<void>;
  limit(agency: string, concurrency: number): Promise<void>;
  unlimit(agency: string): Promise<void>;
}
