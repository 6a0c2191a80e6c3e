export interface UsualStandard {
  readonly requirement?: string;
  readonly procedure?: string;
  readonly duration?: string;
  readonly product?: string;
  readonly purpose?: string;
  readonly recipient?: string;
}
export declare function usualStandard(given?: UsualStandard): string;
