import type { Diagnostic } from '@alur/kernel';
import type { Element } from '@alur/process-model';
import type { Lint } from './review.js';
import { findingAt, findingIn } from './review.js';

/** Every user task has a form, every place where a case waits has words for the citizen; no form or words belong to nothing. */
export const taskForms: Lint = ({ bundle, service, form }) => {
  const findings: Diagnostic[] = [];
  const { elements } = bundle.process;
  const isTask = (id: string): boolean => Object.hasOwn(elements, id) && elements[id]?.type === 'userTask';
  for (const { id } of Object.values(elements).filter((element) => element.type === 'userTask')) {
    if (!Object.hasOwn(bundle.tasks, id))
      findings.push(
        findingAt(id, {
          code: 'TASK_FORM_MISSING',
          message: `Tugas "${id}" belum punya isian. Tambahkan di bagian tasks pada form.yaml.`,
        }),
      );
    if (!Object.hasOwn(bundle.steps, id))
      findings.push(
        findingAt(id, {
          code: 'STEP_WORDS_MISSING',
          message: `Tugas "${id}" belum punya kalimat untuk pemohon. Tambahkan di bagian steps pada service.yaml.`,
        }),
      );
  }
  for (const element of Object.values(elements)) {
    const kind = waitingKind(element);
    if (kind === undefined || Object.hasOwn(bundle.steps, element.id)) continue;
    // A name on the drawing is read instead, if there is one; an id is nothing to read.
    const isNamed = element.name !== undefined && element.name.trim() !== '' && element.name !== element.id;
    findings.push(
      findingAt(element.id, {
        code: 'STEP_WORDS_MISSING',
        severity: isNamed ? 'warning' : 'error',
        message: `${kind} "${element.name || element.id}" belum punya kalimat untuk pemohon. Tambahkan "${element.id}" di bagian steps pada service.yaml.`,
      }),
    );
  }
  for (const id of Object.keys(bundle.tasks).filter((task) => !isTask(task))) {
    findings.push(
      findingIn(form, ['tasks', id], {
        code: 'TASK_FORM_UNKNOWN',
        element: id,
        message: `Tidak ada tugas "${id}" di process.bpmn. Perbaiki namanya atau hapus isian ini.`,
      }),
    );
  }
  for (const id of Object.keys(bundle.steps).filter((step) => !Object.hasOwn(elements, step))) {
    findings.push(
      findingIn(service, ['steps', id], {
        code: 'STEP_UNKNOWN',
        element: id,
        message: `Tidak ada langkah "${id}" di process.bpmn. Perbaiki namanya atau hapus kalimat ini.`,
      }),
    );
  }
  return findings;
};

/** What a case waits in besides the tasks of officers. */
function waitingKind(element: Element): string | undefined {
  switch (element.type) {
    case 'serviceTask':
      return 'Langkah otomatis';
    case 'receiveTask':
      return 'Penantian';
    case 'intermediateCatchEvent':
      return element.trigger.kind === 'link' ? undefined : 'Penantian';
    case 'intermediateThrowEvent':
    case 'endEvent':
      return element.result?.kind === 'message' && element.result.job ? 'Langkah otomatis' : undefined;
    default:
      return undefined;
  }
}
