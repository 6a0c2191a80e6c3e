// One judgement of a service before the public meets it, whoever asks: the command line, an import, or who publishes.
import type { LocalDate } from '@alur/calendar';
import type { City } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import { hasErrors } from '@alur/kernel';
import { checkSoundness } from '@alur/process-check';
import type { SoundnessReport } from '@alur/process-check';
import type { ServiceBundle } from '@alur/service';
import { proofsOn } from '../proofs.js';
import { coverageOf, gapsIn } from '../scenarios/coverage.js';
import type { PlayedScenarios } from '../scenarios/play-scenarios.js';
import { playScenarios } from '../scenarios/play-scenarios.js';
import { chapterOf, chapterTitles } from './chapters.js';
import type { ChapterId, GateVerdict, ReadService } from './contract.js';
import { chapterIds } from './contract.js';

type Found = readonly (readonly [ChapterId, Diagnostic])[];

export interface Surroundings {
  readonly city: City;
  /** The day it is judged on. */
  readonly day: LocalDate;
}

export function judgeBundle(service: ReadService, surroundings: Surroundings): GateVerdict {
  const { city } = surroundings;
  const { bundle, files } = service;
  const sound = bundle && checkSoundness([bundle.process], { file: 'process.bpmn' });
  const found: Found = [
    ...service.findings.map((one) => [chapterOf(one), one] as const),
    ...told('sound', sound?.diagnostics.map(({ run: _way, ...finding }) => finding) ?? []),
    ...(bundle ? proved(bundle, surroundings, sound) : []),
  ];
  const version = canBePlayed(found) && bundle && service.rules && { bundle, rules: service.rules, city };
  const played = version ? playScenarios(files, version) : undefined;
  const gaps = bundle && played && !hasErrors(played.findings) ? gapsIn(bundle, played.results) : [];
  const all = [...found, ...told('scenarios', [...(played?.findings ?? []), ...gaps])];
  return verdictOf(service, { all, sound, played });
}

/** How long a case takes and how it ends can be told only of a process that does end. */
const onSoundProcess: ReadonlySet<ChapterId> = new Set(['promise', 'answers']);

const proved = (bundle: ServiceBundle, { city, day }: Surroundings, sound: SoundnessReport | undefined): Found =>
  proofsOn(day)
    .filter(({ chapter }) => sound?.sound !== false || !onSoundProcess.has(chapter))
    .flatMap(({ chapter, prove }) => told(chapter, prove(bundle, city)));

const told = (chapter: ChapterId, findings: readonly Diagnostic[]): Found =>
  findings.map((finding) => [chapter, finding] as const);

/** What cannot be read, hangs, or has nobody to do it makes scenarios fail in a way that says nothing new. */
const canBePlayed = (found: Found): boolean =>
  !found.some(([chapter, { severity }]) => severity === 'error' && basics.has(chapter));

const basics: ReadonlySet<ChapterId> = new Set(['read', 'sound', 'participants']);

interface Judged {
  readonly all: Found;
  readonly sound: SoundnessReport | undefined;
  readonly played: PlayedScenarios | undefined;
}

function verdictOf({ bundle }: ReadService, { all, sound, played }: Judged): GateVerdict {
  const chapters = chapterIds.map((id) => {
    const findings = withoutTwins(all.flatMap(([chapter, finding]) => (chapter === id ? [finding] : [])));
    // What is known to be wrong is judged, whatever else could not be looked at.
    const judged = wasJudged(id, { bundle, sound, played }) || hasErrors(findings);
    return { id, title: chapterTitles[id], judged, ok: judged && !hasErrors(findings), findings };
  });
  const results = played?.results ?? [];
  return {
    ok: chapters.every(({ ok }) => ok),
    chapters,
    findings: chapters.flatMap(({ findings }) => findings),
    sound: sound?.sound ?? 'unknown',
    scenarios: results,
    coverage: bundle ? coverageOf(bundle.process, results) : nothingCovered,
  };
}

function wasJudged(
  id: ChapterId,
  { bundle, sound, played }: Omit<Judged, 'all'> & { readonly bundle: ServiceBundle | undefined },
): boolean {
  if (id === 'read') return true;
  if (id === 'scenarios') return played !== undefined;
  return bundle !== undefined && (sound?.sound !== false || !onSoundProcess.has(id));
}

const nothingCovered = {
  elements: [],
  flows: [],
  of: { elements: 0, flows: 0 },
  missed: { elements: [], flows: [] },
} as const;

/** A scenario's YAML is read with the bundle and again when it is played. */
const withoutTwins = (findings: readonly Diagnostic[]): readonly Diagnostic[] => {
  const key = ({ code, file, line, element, message }: Diagnostic): string =>
    [code, file, line ?? '', element ?? '', message].join('\n');
  return [...new Map(findings.map((one) => [key(one), one])).values()];
};
