// The flows of one process in document order, with both ends checked.
import type { SequenceFlow } from '@alur/process-model';
import type { Findings } from '../findings.js';
import { childOf, idOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { feelFromJuel, isJuel } from './juel.js';

/** Flows whose ends are both nodes of this process; every other one is a finding. */
export function readFlows(
  nodes: readonly XmlNode[],
  flows: readonly XmlNode[],
  findings: Findings,
): readonly SequenceFlow[] {
  const here = new Set(nodes);
  return flows.flatMap((flow) => {
    const id = idOf(flow);
    if (id === undefined) {
      findings.error('STRUCTURE_INVALID', undefined, 'Ada alur (sequenceFlow) tanpa id. Beri id yang unik.');
      return [];
    }
    const from = endOf(flow, { id, end: 'sourceRef', here, findings });
    const to = endOf(flow, { id, end: 'targetRef', here, findings });
    if (from === undefined || to === undefined) return [];
    const name = nameOf(flow);
    const condition = readCondition(flow, id, findings);
    return [
      { id, from, to, ...(name === undefined ? {} : { name }), ...(condition === undefined ? {} : { condition }) },
    ];
  });
}

interface FlowEnd {
  readonly id: string;
  readonly end: 'sourceRef' | 'targetRef';
  readonly here: ReadonlySet<XmlNode>;
  readonly findings: Findings;
}

function endOf(flow: XmlNode, { id, end, here, findings }: FlowEnd): string | undefined {
  const node = childOf(flow, end);
  const which = end === 'sourceRef' ? 'asal' : 'tujuan';
  if (!node) {
    findings.error('STRUCTURE_INVALID', id, `Alur "${id}" tidak punya elemen ${which}. Sambungkan kedua ujungnya.`);
    return undefined;
  }
  if (!here.has(node)) {
    const other = idOf(node) ?? 'tanpa id';
    findings.error(
      'STRUCTURE_INVALID',
      id,
      `Alur "${id}" tersambung ke "${other}" yang bukan langkah dalam proses ini. Sambungkan ke langkah di proses yang sama.`,
    );
    return undefined;
  }
  return idOf(node);
}

/** FEEL source without the leading `=`. BPMN files name other languages by URI or word. */
function readCondition(flow: XmlNode, id: string, findings: Findings): string | undefined {
  const expression = childOf(flow, 'conditionExpression');
  if (!expression) return undefined;
  const language = textOf(expression, 'language');
  if (language !== undefined && !/feel/i.test(language)) {
    findings.error(
      'EXPRESSION_INVALID',
      id,
      `Syarat pada alur "${id}" memakai bahasa "${language}". Tulis syaratnya dalam FEEL dan hapus atribut language.`,
    );
    return undefined;
  }
  const written = textOf(expression, 'body') ?? '';
  const source = isJuel(written) ? feelFromJuel(written) : written.replace(/^=/, '').trim();
  if (source === undefined) {
    findings.error(
      'EXPRESSION_INVALID',
      id,
      `Syarat "${written}" pada alur "${id}" bukan perbandingan sederhana. Tulis syaratnya dalam FEEL, misalnya = jumlah > 10.`,
    );
    return undefined;
  }
  if (source !== '') return source;
  findings.error(
    'EXPRESSION_INVALID',
    id,
    `Syarat pada alur "${id}" kosong. Isi syaratnya, atau hapus conditionExpression.`,
  );
  return undefined;
}
