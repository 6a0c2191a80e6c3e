// A finding becomes a scenario that shows it: played step by step on the engine itself, with the data that steer it there.
import type { JsonObject } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { Scenario, Start, Step, Subject } from '@alur/scenarios';
import { plainSubject, Rehearsal, writeScenario } from '@alur/scenarios';
import type { SoundnessFinding } from '../soundness/contract.js';
import type { CounterExample, Note } from './contract.js';
import type { Drawn } from './drawn.js';
import { drawnIn } from './drawn.js';
import { Effort } from './effort.js';
import { noteFor } from './note.js';
import type { Played } from './player.js';
import { Player } from './player.js';
import { roamed } from './roam.js';
import { expectedAt, isShown } from './shown.js';
import { startFor } from './start.js';
import type { Place } from './steered.js';
import { steered } from './steered.js';

export interface Stage {
  /** What it is played on. (Default: the processes as a plain file, without decisions) */
  readonly subject?: Subject;
  /** How a run of it begins, where it cannot begin with nothing: who applies, with answers that are complete. */
  readonly start?: Start;
}

export interface Shown {
  readonly finding: SoundnessFinding;
  /** Absent for a finding that no run can show. */
  readonly example?: CounterExample;
}

/** `processes`: those of the file, as they were given to the checker. */
export function counterExamplesFor(
  findings: readonly SoundnessFinding[],
  processes: readonly ExecutableProcess[],
  stage: Stage = {},
): readonly Shown[] {
  // Elements that are never reached for one and the same reason are shown by one and the same run.
  const played = new Map<string, Played>();
  return findings.map((finding) => {
    const showing = showingOf(finding, processes, { stage, played });
    return showing ? { finding, example: showing.show() } : { finding };
  });
}

export const counterExampleFor = (
  finding: SoundnessFinding,
  processes: readonly ExecutableProcess[],
  stage: Stage = {},
): CounterExample | undefined => showingOf(finding, processes, { stage, played: new Map() })?.show();

function showingOf(
  finding: SoundnessFinding,
  processes: readonly ExecutableProcess[],
  { stage, played }: { readonly stage: Stage; readonly played: Map<string, Played> },
): Showing | undefined {
  const process = processes.find(({ id }) => id === finding.process);
  if (!process || finding.code === 'STATE_LIMIT') return undefined;
  const ordered = [process, ...processes.filter((one) => one !== process)];
  const start = { ...stage.start, ...startFor(process, finding.run.start) };
  const subject = stage.subject ?? plainSubject({ file: finding.file, processes: ordered, decisions: new Map() });
  return new Showing(finding, { subject, start, drawn: drawnIn(ordered), played });
}

interface Scene {
  readonly subject: Subject;
  readonly start: Start;
  readonly drawn: Drawn;
  /** Runs that have been played, of elements that are never reached. */
  readonly played: Map<string, Played>;
}

class Showing {
  private readonly drawn: Drawn;

  constructor(
    private readonly finding: SoundnessFinding,
    private readonly scene: Scene,
  ) {
    this.drawn = scene.drawn;
  }

  show(): CounterExample {
    const { finding, scene } = this;
    if (finding.code !== 'DEAD_ELEMENT') return this.told(this.play());
    const key = JSON.stringify([finding.process, finding.run]);
    const known = scene.played.get(key) ?? this.roam(this.play());
    scene.played.set(key, known);
    return this.told(known);
  }

  /** Of what is never reached the run goes on as far as it can, to see that it is not reached then either. */
  private roam(played: Played): Played {
    return played.place && played.isShown ? { ...played, place: roamed(played.place, this.drawn) } : played;
  }

  private play(): Played {
    const { subject, start } = this.scene;
    const { way, round = [] } = this.finding.run;
    const begin = (data: JsonObject) => Rehearsal.begin(subject, { ...this.named(), start: withData(start, data) });
    const plain = begin({});
    if (!plain.ok && plain.error.code === undefined) return { isShown: false, reason: plain.error.message };
    const goal = { isEnough: (place: Place) => this.isThere(place), effort: new Effort() };
    const begun = steered({
      element: this.finding.run.start ?? way[0]?.element ?? '',
      remaining: [...way, ...round, ...round],
      wishes: [],
      given: start.data ?? {},
      drawn: this.drawn,
      ...goal,
      play(data) {
        const rehearsal = begin(data);
        return rehearsal.ok ? rehearsal.value : undefined;
      },
    });
    if (!begun.ok) return { isShown: false, failure: begun.error };
    return new Player(begun.value, this.drawn, goal).play();
  }

  private isThere(place: Place): boolean {
    return isShown(this.finding, place, this.drawn);
  }

  private told({ place, isShown: isThere, failure, reason }: Played): CounterExample {
    const { finding, drawn } = this;
    const scenario: Scenario = {
      ...this.named(),
      start: place?.rehearsal.scenario.start ?? this.scene.start,
      steps: place?.rehearsal.scenario.steps ?? [],
    };
    if (place && isThere) {
      const expected: Step = { verb: 'expect', with: expectedAt(finding, place, drawn) };
      return this.made({ ...scenario, steps: [...scenario.steps, expected] }, []);
    }
    if (reason !== undefined)
      return this.made(scenario, [{ kind: 'CANNOT_RUN', message: `Gambar ini belum dapat dimainkan: ${reason}` }]);
    const left = place?.remaining[0]?.element ?? finding.element ?? '';
    return this.made(scenario, [noteFor(failure ?? { element: left }, drawn)]);
  }

  private made(scenario: Scenario, notes: readonly Note[]): CounterExample {
    return { scenario, yaml: writeScenario(scenario), isExact: notes.length === 0, notes };
  }

  private named(): { readonly name: string; readonly process: string } {
    const { code, element, process } = this.finding;
    return { name: element === undefined ? code : `${code} di ${element}`, process };
  }
}

const withData = (start: Start, data: JsonObject): Start =>
  Object.keys(data).length === 0 ? start : { ...start, data: { ...start.data, ...data } };
