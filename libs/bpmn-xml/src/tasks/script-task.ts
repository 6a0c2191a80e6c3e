import type { Feel, ScriptTask, ServiceTask } from '@alur/process-model';
import { activity } from '../activities/activity.js';
import { optional, refuse, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readFeel } from '../expressions/feel.js';
import { extensionsOf, foreignAttribute, textOf } from '../xml/xml-node.js';
import { namesJob } from './job.js';
import { serviceTask } from './service-task.js';

/** FEEL is computed inside the turn; a script in another language, or one given to a worker, is a job. */
export function scriptTask(read: ReadNode): ScriptTask | ServiceTask | undefined {
  const script = scriptOf(read);
  if (!script || namesJob([read.node])) return serviceTask(read);
  if (script.written === undefined)
    return refuse(read, 'belum berisi skrip. Tulis ungkapan FEEL-nya.', 'EXPRESSION_INVALID');
  const expression: Feel = readFeel(script.written, writtenAt(read, 'Skrip'));
  return {
    type: 'scriptTask',
    ...activity(read),
    expression,
    ...optional({ resultVariable: textOf(read.node, 'resultVariable') ?? script.resultVariable }),
  };
}

function scriptOf(read: ReadNode) {
  const [zeebe] = extensionsOf(read.node, 'zeebe:script');
  if (zeebe) return { written: textOf(zeebe, 'expression'), resultVariable: textOf(zeebe, 'resultVariable') };
  const format = textOf(read.node, 'scriptFormat');
  if (format !== undefined && /feel|juel/i.test(format))
    return {
      written: textOf(read.node, 'script'),
      resultVariable: foreignAttribute(read.node, 'camunda:resultVariable'),
    };
  if (format !== undefined)
    read.findings.ignored(
      `script ${format}`,
      read.id,
      `Skrip ${format} pada "${read.id}" tidak dijalankan di sini; tugasnya menunggu dikerjakan petugas layanan otomatis. Tulis dalam FEEL bila hasilnya dapat dihitung.`,
    );
  return undefined;
}
