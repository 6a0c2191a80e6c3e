// Made-up values that exist nowhere else, and whether they turn up where they must not.
import { createHash } from 'node:crypto';

export type CanaryKind =
  | 'nik'
  | 'family-card'
  | 'phone'
  | 'name'
  | 'text'
  | 'file-name'
  | 'code'
  | 'session'
  | 'link'
  | 'password'
  | 'bad-input';

export interface Canary {
  readonly kind: CanaryKind;
  /** At least ten characters, so that it is found by chance nowhere. */
  readonly value: string;
}

export type Random = () => number;

const letters = 'bcdfghjklmnpqrstvwxz';
const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** Each value once, however many are asked for. */
export class CanaryCage {
  readonly all: Canary[] = [];
  private readonly used = new Set<string>();

  constructor(private readonly random: Random) {}

  add(kind: CanaryKind, value: string): string {
    this.all.push({ kind, value });
    return value;
  }

  /** A word that no language has. */
  word(kind: CanaryKind): string {
    return this.once(kind, () => `K${Array.from({ length: 13 }, () => letters[this.below(letters.length)]).join('')}`);
  }

  /** Of a made-up person: the serials from 9900 are nobody's. */
  nik(kind: 'nik' | 'family-card'): string {
    return this.once(
      kind,
      () =>
        `35790${String(1 + this.below(3))}${pad(1 + this.below(28), 2)}${pad(1 + this.below(12), 2)}${pad(50 + this.below(50), 2)}99${pad(this.below(100), 2)}`,
    );
  }

  /** As somebody types it; what is looked for is the part that every way of writing has. */
  phone(): string {
    return `0${this.once('phone', () => `812000${pad(this.below(1_000_000), 6)}`)}`;
  }

  private once(kind: CanaryKind, make: () => string): string {
    for (;;) {
      const value = make();
      if (this.used.has(value)) continue;
      this.used.add(value);
      return this.add(kind, value);
    }
  }

  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}

const nameLength = 10;
const hashed = new Set<CanaryKind>(['nik', 'family-card', 'phone', 'name']);

/** As it is, in base64, and as the bare hash that anybody could make of it by trying. */
const looksOf = ({ kind, value }: Canary): readonly string[] => [
  value,
  Buffer.from(value).toString('base64').replace(/=+$/, ''),
  ...(hashed.has(kind) ? [value, `+62${value}`].map((text) => createHash('sha256').update(text).digest('hex')) : []),
];

/** Looks for very many values at once: by their first characters, at every place of a text. */
export class CanarySearch {
  private readonly byStart = new Map<string, (readonly [string, Canary])[]>();

  constructor(canaries: readonly Canary[]) {
    for (const canary of canaries)
      for (const look of looksOf(canary)) {
        const start = look.slice(0, nameLength);
        this.byStart.set(start, [...(this.byStart.get(start) ?? []), [look, canary]]);
      }
  }

  in(text: string): readonly Canary[] {
    const found = new Set<Canary>();
    for (let at = 0; at + nameLength <= text.length; at += 1)
      for (const [look, canary] of this.byStart.get(text.slice(at, at + nameLength)) ?? [])
        if (text.startsWith(look, at)) found.add(canary);
    return [...found];
  }
}
