// The city as it is now: changed on a screen of one process, taken up by all of them without a restart.
import type { CityVersion, CityVersions } from '@alur/application';
import type { City } from '@alur/city';
import { loadCity } from '@alur/city';
import type { Logger } from './logger.js';

const everyMs = 2_000;

/** Whoever works with a city takes it once per question: between two questions it may be another. */
export class LiveCity {
  private readonly listeners: (() => void)[] = [];
  private timer: NodeJS.Timeout | undefined;
  private refreshing: Promise<void> = Promise.resolve();

  constructor(
    private readonly cities: CityVersions,
    private readonly log: Logger,
    private city: City,
    /** Of the version the city was loaded from; 0 for one that is not stored yet. */
    private number: number,
  ) {}

  get current(): City {
    return this.city;
  }

  /** Called after each change, with the new city in place. */
  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** One after another: a look that is on its way may have begun before what is to be taken up was written. */
  refresh(): Promise<void> {
    const looked = this.refreshing.then(() => this.takeUp());
    this.refreshing = looked.catch(() => undefined);
    return looked;
  }

  /** Looks by itself until it is stopped. A database that is away changes nothing. */
  follow(): void {
    this.timer = setTimeout(() => {
      this.refresh()
        .catch((error: unknown) => this.log.debug({ error: String(error) }, 'city not looked up'))
        .finally(() => {
          if (this.timer) this.follow();
        });
    }, everyMs);
    this.timer.unref();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private async takeUp(): Promise<void> {
    const number = await this.cities.currentNumber();
    if (number === this.number) return;
    const version = await this.cities.find(number);
    if (!version) return;
    const city = cityOf(version);
    this.number = number;
    if (!city) {
      this.log.error({ number }, 'the city in the database cannot be read by this program; the one before stays');
      return;
    }
    this.city = city;
    this.log.info({ number, parts: version.parts }, 'city taken up');
    for (const listener of this.listeners) listener();
  }
}

/** Undefined where this program cannot read it. */
export function cityOf({ files }: CityVersion): City | undefined {
  const { city, diagnostics } = loadCity(files);
  return diagnostics.some(({ severity }) => severity === 'error') ? undefined : city;
}
