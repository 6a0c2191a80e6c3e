import type { Instant } from '@alur/kernel';
import type { LetterBlock } from '@alur/service';

export interface ReservedNumber {
  readonly serial: number;
  readonly year: number;
  /** Address of the public verification page. */
  readonly code: string;
}

export interface LetterNumbers {
  /** The next serial of the series for one letter of one case, for good: asked again it gives the same. */
  reserve(letter: {
    readonly caseId: string;
    readonly letterId: string;
    readonly agency: string;
    readonly series: string;
    readonly year: number;
    readonly code: string;
  }): Promise<ReservedNumber>;
  findByCode(code: string): Promise<{ readonly caseId: string; readonly letterId: string } | undefined>;
}

/** A letter with every name filled in: what a renderer lays out. */
export interface LetterDocument {
  readonly city: { readonly name: string; readonly province: string };
  readonly agency: {
    readonly fullName: string;
    readonly address: string;
    readonly phone?: string;
    readonly district?: string;
  };
  readonly title: string;
  readonly number: string;
  readonly place: string;
  /** When the letter came to be; also the PDF's own date. */
  readonly issuedAt: Instant;
  /** `24 November 2026` */
  readonly date: string;
  readonly body: readonly LetterBlock[];
  readonly values: Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;
  readonly signer: { readonly position: string; readonly name: string; readonly nip?: string };
  readonly copies: readonly string[];
  readonly validUntil?: string;
  readonly verification: { readonly url: string; readonly code: string };
  /** Across the page of what is no letter: `CONTOH`. */
  readonly mark?: string;
}

export interface LetterRenderer {
  /** PDF bytes; the same document gives the same bytes. */
  render(document: LetterDocument): Promise<Uint8Array>;
}

/** A letter on a screen, laid out as it would be printed. */
export interface LetterDrawing {
  /** All its pages below each other, as SVG. */
  draw(document: LetterDocument): Promise<string>;
}

export interface Message {
  /** The same key is delivered once. */
  readonly key: string;
  readonly recipient: string;
  readonly body: string;
  /** Whose message it is; nobody's in particular without one. */
  readonly subject?: string;
}

export interface MessageGateway {
  send(message: Message): Promise<void>;
}
