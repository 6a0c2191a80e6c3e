export interface Bar {
  readonly label: string;
  readonly value: number | null | undefined;
  readonly unit: string;
  readonly tone: 'ours' | 'oursToo' | 'floor' | 'peer';
  readonly note?: string;
}

export interface Picture {
  readonly title: string;
  readonly subtitle: string;
  readonly panels: readonly { readonly title: string; readonly bars: readonly Bar[] }[];
}

export declare function told(value: number): string;
export declare function drawBars(picture: Picture): string;
