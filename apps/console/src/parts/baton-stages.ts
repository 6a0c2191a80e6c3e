import type { BatonLink } from '@alur/contracts';

/** Links that ran side by side, together, in their order. */
export function batonStages(links: readonly BatonLink[]): readonly (readonly BatonLink[])[] {
  const stages = new Map<number, BatonLink[]>();
  for (const link of links) stages.set(link.stage, [...(stages.get(link.stage) ?? []), link]);
  return [...stages].sort(([a], [b]) => a - b).map(([, together]) => together);
}

export const linkState: Readonly<Record<BatonLink['state'], string>> = {
  done: 'Selesai',
  holding: 'Sedang memegang',
  paused: 'Menunggu pemohon',
  'in-transit': 'Sedang dikirim',
  problem: 'Ada kendala',
};
