// BPMN 2.0 XML becomes executable processes; whatever cannot run is a finding, never a crash and never left out in silence.
import { BpmnModdle } from 'bpmn-moddle';
import type { Diagnostic } from '@alur/kernel';
import type { ExecutableProcess } from '@alur/process-model';
import { alurDescriptor } from './alur-descriptor.js';
import type { Findings } from './findings.js';
import { readProcess } from './process/read-process.js';
import { bpmnLimits, maxProcesses } from './xml/limits.js';
import { parseXml } from './xml/parse-xml.js';
import { childrenOf, flagOf, idOf } from './xml/xml-node.js';
import type { XmlNode } from './xml/xml-node.js';

export interface BpmnReading {
  /** Executable processes that were read whole, in document order; `participants` is empty. */
  readonly processes: readonly ExecutableProcess[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `file` is the name findings carry. Never rejects. */
export async function readBpmn(xml: string, file: string): Promise<BpmnReading> {
  const { root, findings } = await parseXml({ xml, file, limits: bpmnLimits }, (text) =>
    new BpmnModdle({ alur: alurDescriptor }).fromXML(text),
  );
  const processes = root ? readProcesses(root, findings) : [];
  return { processes, diagnostics: findings.all() };
}

function readProcesses(definitions: XmlNode, findings: Findings): readonly ExecutableProcess[] {
  const all = childrenOf(definitions, 'rootElements').filter((part) => part.$type === 'bpmn:Process');
  if (all.length > maxProcesses) {
    findings.error(
      'XML_FORBIDDEN',
      undefined,
      `Berkas ini berisi lebih dari ${maxProcesses} proses. Bagi menjadi beberapa berkas.`,
    );
    return [];
  }
  return executableOf(all, findings).flatMap((process) => readProcess(process, findings) ?? []);
}

/** A single drawn process without the mark is meant to run; among several nobody can tell which. */
function executableOf(all: readonly XmlNode[], findings: Findings): readonly XmlNode[] {
  const marked = all.filter((process) => flagOf(process, 'isExecutable') === true);
  if (marked.length > 0) return marked;
  const drawn = all.filter((process) => childrenOf(process, 'flowElements').length > 0);
  const [only] = drawn;
  const mend = 'Tulis isExecutable="true" pada proses yang dijalankan.';
  if (only && drawn.length === 1) {
    findings.warning(
      'NO_EXECUTABLE_PROCESS',
      idOf(only),
      `Proses "${idOf(only) ?? ''}" belum ditandai dapat dijalankan. ${mend}`,
    );
    return [only];
  }
  const count =
    drawn.length === 0
      ? 'Tidak ada proses yang digambar dalam berkas ini.'
      : 'Tidak ada proses yang ditandai dapat dijalankan.';
  findings.error('NO_EXECUTABLE_PROCESS', undefined, `${count} ${mend}`);
  return [];
}
