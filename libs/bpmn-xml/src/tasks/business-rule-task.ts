import type { BusinessRuleTask, ServiceTask } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import { refuse, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readFixedText } from '../expressions/feel.js';
import { extensionsOf, foreignAttribute, textOf } from '../xml/xml-node.js';
import { serviceTask } from './service-task.js';

/** Runs a decision table; one that names no decision waits for a worker like a service task. */
export function businessRuleTask(read: ReadNode): BusinessRuleTask | ServiceTask | undefined {
  const { decisionId, resultVariable } = decisionOf(read);
  if (decisionId === undefined && resultVariable === undefined) return serviceTask(read);
  if (decisionId === undefined || resultVariable === undefined) {
    const missing =
      decisionId === undefined
        ? 'alur:decision (id tabel keputusan)'
        : 'alur:resultVariable (nama tempat hasilnya disimpan)';
    return refuse(read, `belum lengkap sebagai tugas aturan. Isi ${missing}.`);
  }
  return {
    type: 'businessRuleTask',
    ...activity(read),
    decisionId: readFixedText(decisionId, writtenAt(read, 'Id tabel keputusan')),
    resultVariable,
  };
}

function decisionOf(read: ReadNode) {
  const { node } = read;
  const ours = { decisionId: textOf(node, 'decision'), resultVariable: textOf(node, 'resultVariable') };
  if (ours.decisionId !== undefined || ours.resultVariable !== undefined) return ours;
  const [called] = extensionsOf(node, 'zeebe:calledDecision');
  if (called) return { decisionId: textOf(called, 'decisionId'), resultVariable: textOf(called, 'resultVariable') };
  const decisionId = foreignAttribute(node, 'camunda:decisionRef');
  if (decisionId === undefined) return { decisionId, resultVariable: undefined };
  if (foreignAttribute(node, 'camunda:mapDecisionResult') === 'resultList')
    read.findings.ignored(
      'camunda:mapDecisionResult',
      read.id,
      `"${read.id}" meminta hasil berupa daftar (resultList); di sini satu baris memberi satu nilai, atau satu kelompok nilai. Pakai hitPolicy COLLECT untuk daftar.`,
    );
  return { decisionId, resultVariable: foreignAttribute(node, 'camunda:resultVariable') };
}
