import type { OfficerActor } from '@alur/access';
import type { Completion, Drafts, FileRegister, Lanes, TaskPorts } from '@alur/application';
import { claimTask, completeTask, submitRequest } from '@alur/application';
import type { Owner } from '../world/process.js';
import type { World } from '../world/world.js';
import { committing } from './committing.js';
import { simulatedReading } from './store-ports.js';

export interface Gateway {
  submit(
    applicant: string,
    asked: { readonly draftId: string; readonly key: string },
  ): ReturnType<ReturnType<typeof submitRequest>>;
  complete(officer: OfficerActor, completion: Completion): ReturnType<ReturnType<typeof completeTask>>;
  claim(officer: OfficerActor, taskId: string): ReturnType<ReturnType<typeof claimTask>>;
}

export function gateway(world: World, process: Owner): Gateway {
  const { city, lanes } = committing(world, process);
  const noted = notedLanes(lanes, world);
  const { entropy, tables } = world;
  const drafts = { find: (id: string) => Promise.resolve(world.draftOf(id)), markSubmitted: () => Promise.resolve() };
  const ports: TaskPorts = {
    city,
    entropy,
    lanes: noted,
    reading: simulatedReading((call) => world.statements.ask(process, call), tables),
    register: { listOfCase: () => Promise.resolve([]) } as unknown as FileRegister, // no golden service asks for files
  };
  const versions = {
    getVersion: (hash: string) => Promise.resolve(world.versionOf(hash)),
    findPublished: (serviceId: string) => Promise.resolve(world.offeredFor(serviceId)),
  };
  const submitting = submitRequest({
    ...ports,
    drafts: drafts as unknown as Drafts,
    versions: versions as unknown as Parameters<typeof submitRequest>[0]['versions'],
  });
  return {
    submit: (applicant, asked) => submitting({ kind: 'citizen', id: applicant }, asked),
    complete: (officer, completion) => completeTask(ports)(officer, completion),
    claim: (officer, taskId) => claimTask(ports)(officer, taskId),
  };
}

/** Writes down what a client was told to have happened, and under which key. */
const notedLanes = (lanes: Lanes, world: World): Lanes => ({
  async submit(request) {
    const answer = await lanes.submit(request);
    if (answer.ok) world.ledger.acknowledged(request.caseId, request.key, answer.value);
    return answer;
  },
});
