// Which processes of a file are run, which are only called, and which are only drawn.
import type { Findings } from '../findings.js';
import { childrenOf, extensionsOf, flagOf, idOf, textOf, within } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

export const isMarked = (process: XmlNode): boolean => flagOf(process, 'isExecutable') === true;

const isDrawn = (process: XmlNode): boolean => childrenOf(process, 'flowElements').length > 0;

/** A single drawn process without the mark is meant to run; among several nobody can tell which. */
export function chooseStarted(all: readonly XmlNode[], findings: Findings): readonly XmlNode[] {
  const marked = all.filter(isMarked);
  if (marked.length > 0) return marked;
  const drawn = all.filter(isDrawn);
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

/** What call activities of these processes reach in the file, directly or by another called process. */
export function calledFrom(started: readonly XmlNode[], all: readonly XmlNode[]): readonly XmlNode[] {
  const reached = new Set(started);
  for (const process of reached)
    for (const id of calledIds(process)) {
      const called = all.find((other) => idOf(other) === id);
      if (called) reached.add(called);
    }
  return all.filter((process) => reached.has(process) && !started.includes(process));
}

function calledIds(process: XmlNode): readonly string[] {
  return [...within(process)]
    .filter((node) => node.$type === 'bpmn:CallActivity')
    .flatMap((node) => {
      const [zeebe] = extensionsOf(node, 'zeebe:calledElement');
      const written = (zeebe && textOf(zeebe, 'processId')) ?? textOf(node, 'calledElement');
      return written === undefined ? [] : [written.slice(written.indexOf(':') + 1)];
    });
}
