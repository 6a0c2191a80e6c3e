// BPMN 2.0 XML becomes processes; whatever cannot run is a finding, never a crash and never left out in silence.
import type { Diagnostic } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import { optional } from './elements/element-reader.js';
import { reportIgnored } from './extensions/report-ignored.js';
import type { Findings } from './findings.js';
import { associationsIn } from './process/associations.js';
import { calledFrom, chooseStarted, isMarked } from './process/choose-processes.js';
import { outlineOf } from './process/outline.js';
import { readProcess } from './process/read-process.js';
import { parseBpmn } from './xml/bpmn-file.js';
import { maxProcesses } from './xml/limits.js';
import { unifyPrefixes } from './xml/vendor-prefixes.js';
import { childrenOf, idOf } from './xml/xml-node.js';
import type { XmlNode } from './xml/xml-node.js';

/** A process of the file, also one that nobody runs. */
export interface DrawnProcess {
  readonly id: string;
  /** Whether it is marked so in the file. */
  readonly executable: boolean;
  /** Flow nodes, those of sub-processes too. */
  readonly elements: number;
  /**
   * Absent when the drawing could not be read. With a wrong expression or time it is here, to be proved, but not
   * among the processes to be run.
   */
  readonly process?: ExecutableProcess;
}

export interface BpmnReading {
  /**
   * What was read without an error, `participants` empty: first the processes that may be started, in document order,
   * then those that call activities of them reach.
   */
  readonly processes: readonly ExecutableProcess[];
  /** Every process of the file in document order. */
  readonly all: readonly DrawnProcess[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `file` is the name findings carry. Never rejects. */
export async function readBpmn(xml: string, file: string): Promise<BpmnReading> {
  const { root, findings } = await parseBpmn(xml, file);
  if (root) unifyPrefixes(root, xml);
  const read = root ? readProcesses(root, findings) : { processes: [], all: [] };
  return { ...read, diagnostics: findings.all() };
}

function readProcesses(definitions: XmlNode, findings: Findings): Omit<BpmnReading, 'diagnostics'> {
  const roots = childrenOf(definitions, 'rootElements');
  const drawn = roots.filter((part) => part.$type === 'bpmn:Process');
  if (drawn.length > maxProcesses) {
    findings.error(
      'XML_FORBIDDEN',
      undefined,
      `Berkas ini berisi lebih dari ${maxProcesses} proses. Bagi menjadi beberapa berkas.`,
    );
    return { processes: [], all: [] };
  }
  refuseChoreographies(roots, findings);
  const started = chooseStarted(drawn, findings);
  const toRun = [...started, ...calledFrom(started, drawn)];
  // Where nothing can be started, everything is judged: whoever mends the mark sees the rest at once.
  const judged = new Set(
    toRun.length > 0 ? toRun : drawn.filter((process) => childrenOf(process, 'flowElements').length > 0),
  );
  const associations = associationsIn(definitions);
  const read = new Map(
    drawn.map((process) => {
      const own = judged.has(process) ? findings : findings.apart();
      const before = own.errors;
      const model = readProcess(process, { associations, findings: own });
      return [process, { model, isWhole: own.errors === before }] as const;
    }),
  );
  reportIgnored([...roots.filter((part) => part.$type !== 'bpmn:Process'), ...judged], findings);
  return {
    processes: toRun.flatMap((process) => {
      const { model, isWhole = false } = read.get(process) ?? {};
      return model && isWhole ? [model] : [];
    }),
    all: drawn.map((process) => ({
      id: idOf(process) ?? '',
      executable: isMarked(process),
      elements: outlineOf(process, findings.apart()).nodes.length,
      ...optional({ process: read.get(process)?.model }),
    })),
  };
}

function refuseChoreographies(roots: readonly XmlNode[], findings: Findings): void {
  for (const root of roots) {
    if (!/Choreography/.test(root.$type)) continue;
    const id = idOf(root);
    findings.error(
      'UNSUPPORTED_ELEMENT',
      id,
      `Koreografi "${id ?? ''}" belum dapat dijalankan. Gambar satu proses untuk tiap peserta, dengan pesan di antaranya.`,
    );
  }
}
