import type { BatonLink } from '@alur/contracts';
import { formatDateTime } from '@alur/forms';
import type { Instant } from '@alur/kernel';

/** The line of agencies that have or had a case, with what is needed to put it in words. */
export interface BatonView {
  readonly links: readonly BatonLink[];
  readonly zone: string;
  /** When this was read: what is due before it is late. */
  readonly asOf: Instant;
}

export interface LinkWords {
  readonly state: string;
  /** `Sejak Senin, 23 November 2026 pukul 09.05 WIB` */
  readonly since: string;
  readonly until?: string;
  readonly late: boolean;
}

/** What the drawing says about one link, for those who read it and those who hear it. */
export function linkWords(link: BatonLink, { zone, asOf }: BatonView): LinkWords {
  const since = formatDateTime(link.since, zone);
  const until = link.until === undefined ? undefined : formatDateTime(link.until, zone);
  const late =
    (link.state === 'holding' || link.state === 'in-transit') && link.until !== undefined && link.until < asOf;
  switch (link.state) {
    case 'done':
      return { state: 'Selesai', since: until === undefined ? since : span(since, until), late };
    case 'holding':
      return {
        state: 'Sedang memegang',
        since: `Sejak ${since}`,
        ...(until === undefined
          ? {}
          : { until: late ? `Lewat batas waktu. Maaf. Seharusnya selesai ${until}` : `Paling lambat ${until}` }),
        late,
      };
    case 'paused':
      return {
        state: 'Menunggu perbaikan dari Anda',
        since: `Sejak ${since}`,
        ...(until === undefined ? {} : { until: `Sampai ${until}` }),
        late,
      };
    case 'in-transit':
      return {
        state: `Sedang dikirim ke ${link.agency.name}`,
        since: `Sejak ${since}`,
        ...(until === undefined
          ? {}
          : { until: late ? `Lewat batas waktu. Maaf. Seharusnya sampai ${until}` : `Sampai paling lambat ${until}` }),
        late,
      };
    case 'problem':
      return {
        state: 'Ada kendala',
        since: `Sejak ${since}`,
        until: 'Petugas kami sedang menanganinya. Anda tidak perlu melakukan apa pun.',
        late,
      };
  }
}

/** `Senin, 23 November 2026 pukul 09.10 sampai 10.02 WIB`; two days are written in full. */
function span(since: string, until: string): string {
  const [day, hour = ''] = since.split(' pukul ');
  const [lastDay, lastHour = ''] = until.split(' pukul ');
  if (day !== lastDay) return `${since} sampai ${until}`;
  return `${since.slice(0, since.length - hour.length)}${hour.replace(/ .*$/, '')} sampai ${lastHour}`;
}

export interface BatonStage {
  readonly stage: number;
  readonly links: readonly BatonLink[];
}

/** Links in their order, those that run in parallel together. */
export function batonStages(links: readonly BatonLink[]): readonly BatonStage[] {
  const stages = new Map<number, BatonLink[]>();
  for (const link of links) {
    const together = stages.get(link.stage) ?? [];
    together.push(link);
    stages.set(link.stage, together);
  }
  return [...stages].sort(([a], [b]) => a - b).map(([stage, together]) => ({ stage, links: together }));
}

/** The whole line as one sentence per link, for the small drawing. */
export const batonSentence = (view: BatonView): string =>
  view.links
    .map((link) => `${link.agency.name}: ${linkWords(link, view).state.toLowerCase()}, ${link.step.toLowerCase()}.`)
    .join(' ');
