// For the specs of a correction: two agencies check the same request side by side, then somebody signs.
import type { WorkingCalendar } from '@alur/calendar';
import type { Instant, Rejection, Result } from '@alur/kernel';
import * as draw from '../engine/draw-process.js';
import { drawProcess } from '../engine/draw-process.js';
import { compileSetup, turnContext } from '../engine/engine-setup.js';
import type { CaseCommand, CaseEvent, CaseRules, CaseState, CaseTurn, Resubmit } from '@alur/case';
import { decideCase, evolveCase } from '@alur/case';

const office = (id: string) => ({ id, name: id, agency: draw.text(id), role: draw.text('verifier') });

const process = drawProcess({
  id: 'permit',
  participants: [office('welfare'), office('building'), office('mayor')],
  elements: {
    begun: draw.start(),
    fork: draw.parallel(),
    check: draw.userTask({ participant: 'welfare', standardTime: '2d' }),
    visit: draw.userTask({ participant: 'building', standardTime: '2d' }),
    join: draw.parallel(),
    sign: draw.userTask({ participant: 'mayor' }),
    done: draw.end('granted'),
  },
  flows: [
    ['begun', 'fork'],
    ['fork', 'check'],
    ['fork', 'visit'],
    ['check', 'join'],
    ['visit', 'join'],
    ['join', 'sign'],
    ['sign', 'done'],
  ],
});

const officeHours = [{ from: '07:30', to: '15:30' }];

const calendar: WorkingCalendar = {
  zone: 'Asia/Jakarta',
  hours: { 1: officeHours, 2: officeHours, 3: officeHours, 4: officeHours, 5: officeHours },
  seasons: [],
  holidays: [],
  collectiveLeaveOff: true,
  cutOff: '14:00',
  coveredUntil: '2027-12-31',
};

export const permitRules: CaseRules = {
  compiled: compileSetup({ process }),
  outcomes: { granted: { id: 'granted', kind: 'granted', title: 'Terbit', text: 'Unduh.' } },
  linkRoles: new Set(),
  correction: { days: 5, recheck: [] },
  calendar,
};

/** November 2026 in Batu; the 23rd is a Monday. */
export const november = (day: number, hour = 9): Instant =>
  `2026-11-${String(day).padStart(2, '0')}T${String(hour - 7).padStart(2, '0')}:00:00.000Z`;

export class CasePlay {
  constructor(private readonly rules: CaseRules = permitRules) {}

  private state: CaseState | undefined;
  private last: CaseTurn | undefined;
  private readonly history: { readonly at: Instant; readonly events: readonly CaseEvent[] }[] = [];

  get now(): CaseState {
    if (!this.state) throw new Error('Expected the case to have begun');
    return this.state;
  }

  get turn(): CaseTurn {
    if (!this.last) throw new Error('Expected a turn');
    return this.last;
  }

  /** Types of the last turn's events, in order. */
  get happened(): readonly string[] {
    return this.turn.events.map((event) => event.type);
  }

  get turns(): readonly { readonly at: Instant; readonly events: readonly CaseEvent[] }[] {
    return this.history;
  }

  keyOf(elementId: string): string {
    const open = Object.values(this.now.process.elements).find((one) => one.elementId === elementId);
    if (!open) throw new Error(`Expected ${elementId} to be open`);
    return open.key;
  }

  ask(command: CaseCommand): Result<CaseTurn, Rejection> {
    return decideCase(this.rules, this.state, command, turnContext());
  }

  /** Takes the step, and holds the fold of its events against the state it gave. */
  do(command: CaseCommand): this {
    const turn = this.ask(command);
    if (!turn.ok) throw new Error(`${command.type}: ${turn.error.code} ${turn.error.message}`);
    expect(evolveCase(this.state, command.at, turn.value.events)).toEqual(turn.value.state);
    this.last = turn.value;
    this.state = turn.value.state;
    this.history.push({ at: command.at, events: turn.value.events });
    return this;
  }
}

/** Both agencies have the case since Monday, promised by Friday. */
export function bothChecking(rules: CaseRules = permitRules): CasePlay {
  const play = new CasePlay(rules).do({
    type: 'SubmitRequest',
    at: november(23, 8),
    serviceId: 'permit',
    version: 'v1',
    promisedBy: '2026-11-27T16:59:59.000Z',
    variables: { purpose: 'house' },
    data: { section: 'application', commitment: 'c' },
  });
  for (const element of ['check', 'visit'])
    play.do({ type: 'ReceiveHandOff', at: november(23, 8), key: play.keyOf(element) });
  return play;
}

export const returning = (
  play: CasePlay,
  element: string,
  fields: Record<string, string>,
  at: Instant,
): CaseCommand => ({
  type: 'ReturnForCorrection',
  at,
  key: play.keyOf(element),
  by: `officer-of-${element}`,
  fields,
});

export const answering = (changed: readonly string[], at: Instant, variables = {}): Resubmit => ({
  type: 'Resubmit',
  at,
  changed,
  variables,
  data: { section: 'application', commitment: 'c' },
});
