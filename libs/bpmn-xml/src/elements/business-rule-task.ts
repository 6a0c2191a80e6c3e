import type { BusinessRuleTask, ServiceTask } from '@alur/process-model';
import { extensionsOf, foreignAttribute, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { activity } from './element-reader.js';
import type { ReadNode } from './element-reader.js';
import { jobTask } from './job.js';

/** Runs a decision table; one that names no decision waits for a worker like a service task. */
export function businessRuleTask(read: ReadNode): BusinessRuleTask | ServiceTask | undefined {
  const { decisionId, resultVariable } = decisionOf(read.node);
  if (decisionId === undefined && resultVariable === undefined) return jobTask(read);
  if (decisionId !== undefined && resultVariable !== undefined) {
    return { type: 'businessRuleTask', ...activity(read), decisionId, resultVariable };
  }
  const missing =
    decisionId === undefined
      ? 'alur:decision (id tabel keputusan)'
      : 'alur:resultVariable (nama tempat hasilnya disimpan)';
  read.findings.error('STRUCTURE_INVALID', read.id, `Tugas aturan "${read.id}" belum lengkap. Isi ${missing}.`);
  return undefined;
}

interface CalledDecision {
  readonly decisionId: string | undefined;
  readonly resultVariable: string | undefined;
}

function decisionOf(node: XmlNode): CalledDecision {
  const ours = { decisionId: textOf(node, 'decision'), resultVariable: textOf(node, 'resultVariable') };
  if (ours.decisionId !== undefined || ours.resultVariable !== undefined) return ours;
  const [called] = extensionsOf(node, 'zeebe:calledDecision');
  if (called) return { decisionId: textOf(called, 'decisionId'), resultVariable: textOf(called, 'resultVariable') };
  return {
    decisionId: foreignAttribute(node, 'camunda:decisionRef'),
    resultVariable: foreignAttribute(node, 'camunda:resultVariable'),
  };
}
