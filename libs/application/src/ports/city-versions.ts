import type { Instant } from '@alur/kernel';
import type { BundleFiles } from './service-versions.js';

/** A state of the city's configuration. */
export interface CityVersion {
  /** Counted from 1; the highest is in force. */
  readonly number: number;
  readonly hash: string;
  /** Texts of the city folder by path. */
  readonly files: BundleFiles;
  /** `folder` where it came with the installation, `studio` where somebody changed it on the screen. */
  readonly origin: 'folder' | 'studio';
  /** `officer:<id>`, `operator`. */
  readonly by: string;
  readonly at: Instant;
  /** What was changed against the one before: `holders`, `calendar`. */
  readonly parts: readonly string[];
  readonly note?: string;
}

export interface CityVersions {
  findCurrent(): Promise<CityVersion | undefined>;
  /** Cheap: asked every few seconds by every process. 0 where there is none. */
  currentNumber(): Promise<number>;
  find(number: number): Promise<CityVersion | undefined>;
  isKnown(hash: string): Promise<boolean>;
  /** The newest first, without their files. */
  list(): Promise<readonly Omit<CityVersion, 'files'>[]>;
  /** Puts it in force when `after` still is, together with its entry in the audit; otherwise nothing. */
  add(version: Omit<CityVersion, 'number' | 'at'> & { readonly after: number }): Promise<CityVersion | undefined>;
}
