// A finding becomes a scenario that shows it: played step by step on the engine itself, with the data that steer it there.
import type { JsonObject } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import type { Scenario, Start, Step, Subject } from '@alur/scenarios';
import { plainSubject, Rehearsal, writeScenario } from '@alur/scenarios';
import type { SoundnessFinding } from '../soundness/contract.js';
import type { CounterExample, Note } from './contract.js';
import type { Drawn } from './drawn.js';
import { drawnIn } from './drawn.js';
import { noteFor } from './note.js';
import type { Played } from './player.js';
import { Player } from './player.js';
import { roamed } from './roam.js';
import { expectedAt, isShown } from './shown.js';
import { startFor } from './start.js';
import type { Attempt, Place } from './steered.js';
import { steered } from './steered.js';

export interface Stage {
  /** What it is played on. (Default: the processes as a plain file, without decisions) */
  readonly subject?: Subject;
  /** How a run of it begins, where it cannot begin with nothing: who applies, with answers that are complete. */
  readonly start?: Start;
}

/** `processes`: those of the file, as they were given to the checker. `undefined` for a finding that no run can show. */
export function counterExampleFor(
  finding: SoundnessFinding,
  processes: readonly ExecutableProcess[],
  { subject, start }: Stage = {},
): CounterExample | undefined {
  if (finding.code === 'STATE_LIMIT') return undefined;
  const process = processes.find(({ id }) => id === finding.process);
  if (!process) return undefined;
  const others = processes.filter((one) => one !== process);
  const ordered = [process, ...others];
  const stage = subject ?? plainSubject({ file: finding.file, processes: ordered, decisions: new Map() });
  const begins = { ...start, ...startFor(process, finding.run.start) };
  return new Showing(finding, stage, drawnIn(ordered)).show(begins);
}

class Showing {
  constructor(
    private readonly finding: SoundnessFinding,
    private readonly subject: Subject,
    private readonly drawn: Drawn,
  ) {}

  show(start: Start): CounterExample {
    const { way, round = [] } = this.finding.run;
    const begin = (data: JsonObject) =>
      Rehearsal.begin(this.subject, { ...this.named(), start: withData(start, data) });
    const plain = begin({});
    const attempt: Attempt = {
      element: this.finding.run.start ?? this.finding.process,
      remaining: [...way, ...round, ...round],
      wishes: [],
      given: start.data ?? {},
      drawn: this.drawn,
      isEnough: (place) => this.isThere(place),
      play(data) {
        const begun = begin(data);
        return begun.ok ? begun.value : undefined;
      },
    };
    if (!plain.ok && plain.error.code === undefined) return this.unplayed(start, plain.error.message);
    const begun = steered(attempt);
    if (!begun.ok) return this.inexact({ ...this.named(), start, steps: [] }, noteFor(begun.error, this.drawn));
    const player = new Player(begun.value, this.drawn, (place) => this.isThere(place));
    return this.told(player.play());
  }

  private isThere(place: Place): boolean {
    return isShown(this.finding, place, this.drawn);
  }

  private told({ place, isShown: isThere, failure }: Played): CounterExample {
    const { finding, drawn } = this;
    const left = place.remaining[0]?.element ?? finding.element ?? '';
    if (!isThere) return this.inexact(place.rehearsal.scenario, noteFor(failure ?? { element: left }, drawn));
    // Of what is never reached the run goes on as far as it can, to see that it is not reached then either.
    const last = finding.code === 'DEAD_ELEMENT' ? roamed(place, drawn) : place;
    const expected: Step = { verb: 'expect', with: expectedAt(finding, last, drawn) };
    const { scenario } = last.rehearsal;
    return this.made({ ...scenario, steps: [...scenario.steps, expected] }, []);
  }

  private unplayed(start: Start, reason: string): CounterExample {
    const message = `Gambar ini belum dapat dimainkan: ${reason}`;
    return this.inexact({ ...this.named(), start, steps: [] }, { kind: 'CANNOT_RUN', message });
  }

  private inexact(scenario: Scenario, note: Note): CounterExample {
    return this.made(scenario, [note]);
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
