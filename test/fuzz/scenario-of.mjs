// A failure of the engine's fuzzer as files that a person can read, open and play: a drawing and a scenario.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const library = (name) => createRequire(import.meta.url)(path.join(root, `dist/libs/${name}/src/index.js`));

/** What a scenario says of a command; commands that no verb stands for are done by the runner itself, or left out. */
const verbs = {
  CompleteUserTask: ({ by, variables }, task) => ({ complete: { task, as: by, data: variables } }),
  ClaimUserTask: ({ by }, task) => ({ claim: { task, as: by } }),
  ReleaseUserTask: ({ by }, task) => ({ release: { task, as: by } }),
  AssignUserTask: ({ to }, task) => ({ assign: { task, to } }),
  DelegateUserTask: ({ by, to }, task) => ({ delegate: { task, to, as: by } }),
  CompleteJob: ({ variables }, job) => ({ work: { job, data: variables } }),
  FailJob: ({ message }, job) => ({ fail: { job, message } }),
  ThrowError: ({ code, variables }, at) => ({ error: { at, code, data: variables } }),
  ThrowEscalation: ({ code, variables }, at) => ({ escalate: { at, code, data: variables } }),
  ResolveIncident: ({ variables }, incident) => ({ resolve: { incident, data: variables } }),
  FireTimer: ({ at }) => ({ until: at }),
  PublishMessage: ({ name, correlationKey: key, id, variables }) => ({
    message: { name, ...(key ? { key } : {}), ...(id ? { id } : {}), data: variables },
  }),
  BroadcastSignal: ({ name, variables }) => ({ signal: { name, data: variables } }),
  SetVariables: ({ variables }) => ({ set: variables }),
  CancelInstance: () => ({ cancel: true }),
};

/** @returns the drawing and the scenario as texts; the choices beside them stay the exact record */
export async function scenarioOf(drawn, chosen) {
  const { writeBpmn } = library('bpmn-xml');
  const { calledProcess, playChoices } = library('testing');
  const steps = [];
  try {
    playChoices(drawn, chosen, ({ command, before }) => {
      const element = before?.elements[command.key]?.elementId;
      const step = verbs[command.type]?.(command, element);
      if (step) steps.push(step);
    });
  } catch {
    // The step that fails is the next one: what led to it is told.
  }
  // The fuzzer plays with these as facts, and with a process to call.
  const start = { as: 'citizen-1(applicant)', data: { office: 'garden', x: 0 } };
  const [called = ''] = /<bpmn:process [^]*<\/bpmn:process>/.exec(await writeBpmn(calledProcess)) ?? [];
  return {
    bpmn: (await writeBpmn(drawn)).replace('</bpmn:process>', `</bpmn:process>\n  ${called}`),
    yaml: stringify({ name: 'What the fuzzer did before it failed', process: drawn.id, start, steps }),
  };
}
