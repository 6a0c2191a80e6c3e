// What is said of a run, and the run played to show it.
import type { JsonObject } from '@alur/kernel';
import type { Expectation, Scenario, Start, Step, Subject } from '@alur/scenarios';
import { Rehearsal, writeScenario } from '@alur/scenarios';
import type { FindingRun } from '../soundness/contract.js';
import { Answered } from './answered.js';
import type { CounterExample, Note } from './contract.js';
import type { Drawn } from './drawn.js';
import { Effort } from './effort.js';
import { noteFor } from './note.js';
import type { Played } from './player.js';
import { Player } from './player.js';
import { roamed } from './roam.js';
import type { Place } from './steered.js';
import { steered } from './steered.js';
import type { Answering, Supply } from './supply.js';
import { freely } from './supply.js';

export interface Claim {
  readonly name: string;
  readonly process: string;
  readonly file: string;
  readonly run: FindingRun;
  readonly element?: string;
  /** Once it is shown the run goes on to its end: what is never reached is not reached then either. */
  readonly goesOn?: true;
  isShown(place: Place): boolean;
  /** What the last step expects. */
  expected(place: Place): Expectation;
}

export interface Scene {
  readonly subject: Subject;
  readonly start: Start;
  readonly drawn: Drawn;
  readonly answering?: Answering;
  /** Runs that have been played to their end. */
  readonly played: Map<string, Played>;
}

/** So often what was answered at the start is thought over. */
const REHEARSALS = 12;

export class Showing {
  private supply: Supply;

  constructor(
    private readonly claim: Claim,
    private readonly scene: Scene,
  ) {
    this.supply = freely(scene.start.data ?? {});
  }

  show(): CounterExample {
    const { claim, scene } = this;
    if (!claim.goesOn) return this.told(this.play());
    const key = JSON.stringify([claim.process, claim.run]);
    const known = scene.played.get(key) ?? this.roam(this.play());
    scene.played.set(key, known);
    return this.told(known);
  }

  /** As far as it can. */
  private roam(played: Played): Played {
    const { place, isShown } = played;
    return place && isShown ? { ...played, place: roamed(place, this.scene.drawn, this.supply) } : played;
  }

  private play(): Played {
    const { answering } = this.scene;
    if (!answering) return this.playOnce();
    const answered = new Answered(answering);
    this.supply = answered;
    let played = this.playOnce();
    for (let rehearsal = 0; rehearsal < REHEARSALS && !played.isShown; rehearsal += 1) {
      const steps = played.place?.rehearsal.scenario.steps ?? [];
      if (!answered.learn(played.failure?.unmet ?? [], steps)) break;
      played = this.playOnce();
    }
    return played;
  }

  private playOnce(): Played {
    const { supply } = this;
    const { subject, start, drawn } = this.scene;
    const { run } = this.claim;
    const { way, round = [] } = run;
    const begin = (data: JsonObject) => Rehearsal.begin(subject, { ...this.named(), start: withData(start, data) });
    const plain = begin({});
    if (!plain.ok && plain.error.code === undefined) return { isShown: false, reason: plain.error.message };
    const goal = { supply, isEnough: (place: Place) => this.claim.isShown(place), effort: new Effort() };
    const begun = steered({
      element: run.start ?? way[0]?.element ?? '',
      remaining: [...way, ...round, ...round],
      wishes: [],
      given: start.data ?? {},
      drawn,
      ...goal,
      find: (wanted) => supply.find({ kind: 'start' }, undefined, wanted),
      play(data) {
        const rehearsal = begin(data);
        return rehearsal.ok ? rehearsal.value : undefined;
      },
    });
    if (begun.ok) return new Player(begun.value, drawn, goal).play();
    // It goes another way at once; that it begins at all can be seen.
    const usual = begin(supply.find({ kind: 'start' }, undefined, { wishes: [], fixed: {} }) ?? {});
    const place = usual.ok ? { place: { rehearsal: usual.value, remaining: way } } : {};
    return { isShown: false, failure: begun.error, ...place };
  }

  private told({ place, isShown, failure, reason }: Played): CounterExample {
    const { claim } = this;
    const { drawn } = this.scene;
    const scenario: Scenario = {
      ...this.named(),
      start: place?.rehearsal.scenario.start ?? this.scene.start,
      steps: place?.rehearsal.scenario.steps ?? [],
    };
    if (place && isShown) {
      const expected: Step = { verb: 'expect', with: claim.expected(place) };
      return made({ ...scenario, steps: [...scenario.steps, expected] }, []);
    }
    if (reason !== undefined)
      return made(scenario, [{ kind: 'CANNOT_RUN', message: `Gambar ini belum dapat dimainkan: ${reason}` }]);
    const left = place?.remaining[0]?.element ?? claim.element ?? '';
    return made(scenario, [noteFor(failure ?? { element: left }, drawn)]);
  }

  /** A service has one process. */
  private named(): { readonly name: string; readonly process?: string } {
    const { name, process } = this.claim;
    return this.scene.subject.isService ? { name } : { name, process };
  }
}

function made(scenario: Scenario, notes: readonly Note[]): CounterExample {
  return { scenario, yaml: writeScenario(scenario), isExact: notes.length === 0, notes };
}

const withData = (start: Start, data: JsonObject): Start =>
  Object.keys(data).length === 0 ? start : { ...start, data: { ...start.data, ...data } };
