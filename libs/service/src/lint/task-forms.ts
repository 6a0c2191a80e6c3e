import type { Diagnostic } from '@alur/kernel';
import type { Lint } from './review.js';
import { findingAt, findingIn } from './review.js';

/** Every user task has a form and words for the citizen; no form or words belong to nothing. */
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
