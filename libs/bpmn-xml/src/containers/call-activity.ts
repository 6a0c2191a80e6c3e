import type { CallActivity } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import { refuse, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { refuseKind } from '../elements/unsupported.js';
import { readFixedText } from '../expressions/feel.js';
import { extensionsOf, foreignAttribute, textOf } from '../xml/xml-node.js';

export function callActivity(read: ReadNode): CallActivity | undefined {
  if (foreignAttribute(read.node, 'camunda:caseRef') !== undefined)
    return refuseKind(read, 'Pemanggilan kasus CMMN', 'Gambar kasusnya sebagai proses BPMN, lalu panggil proses itu.');
  const [zeebe] = extensionsOf(read.node, 'zeebe:calledElement');
  const written = (zeebe && textOf(zeebe, 'processId')) ?? textOf(read.node, 'calledElement');
  if (written === undefined)
    return refuse(read, 'belum menyebut proses yang dipanggil. Isi calledElement dengan id proses.');
  const calledProcess = readFixedText(written, writtenAt(read, 'Proses yang dipanggil'));
  return { type: 'callActivity', ...activity(read), calledProcess: withoutPrefix(calledProcess) };
}

/** The reference is a qualified name: tools may put the prefix of the target namespace before the id. */
const withoutPrefix = (name: string): string =>
  /^[\w.-]+:[\w.-]+$/.test(name) ? name.slice(name.indexOf(':') + 1) : name;
