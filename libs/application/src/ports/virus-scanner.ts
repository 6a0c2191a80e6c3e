/** `unreadable`: the scanner is there and could not judge these bytes. `away`: nobody judged; it will be asked again. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly signature: string }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'away'; readonly reason: string };

/** Never rejects: a scanner that cannot be reached is an answer, and no file is clean by it. */
export interface VirusScanner {
  scan(bytes: Uint8Array): Promise<Verdict>;
}
