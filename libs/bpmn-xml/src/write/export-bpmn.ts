// Writes a BPMN file back as BPMN 2.0 XML with everything in it, extensions of other tools too.
import type { Diagnostic } from '@alur/kernel';
import { drawDiagrams } from '../layout/draw-diagrams.js';
import { bpmnModdle, parseBpmn, printBpmn } from '../xml/bpmn-file.js';
import { childOf, childrenOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

export interface ExportOptions {
  /** Draw anew even where the file has a drawing. */
  readonly layout?: boolean;
  /** Name that findings carry. (Default: `process.bpmn`) */
  readonly file?: string;
}

export interface BpmnExport {
  /** Absent when the file could not be read; it need not be fit to run. */
  readonly xml?: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Never rejects. A file without a drawing gets one. */
export async function exportBpmn(xml: string, options: ExportOptions = {}): Promise<BpmnExport> {
  const { root, findings } = await parseBpmn(xml, options.file ?? 'process.bpmn');
  if (!root) return { diagnostics: findings.all() };
  const moddle = bpmnModdle();
  if (options.layout === true || !isDrawn(root)) drawDiagrams(moddle, root);
  return { xml: await printBpmn(moddle, root), diagnostics: findings.all() };
}

const isDrawn = (definitions: XmlNode): boolean =>
  childrenOf(definitions, 'diagrams').some((diagram) => {
    const plane = childOf(diagram, 'plane');
    return plane !== undefined && childrenOf(plane, 'planeElement').length > 0;
  });
