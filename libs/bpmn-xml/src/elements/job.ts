import type { ServiceTask } from '@alur/process-model';
import { childrenOf, extensionsOf, foreignAttribute, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { activity } from './element-reader.js';
import type { ReadNode } from './element-reader.js';

/** A task that waits for a worker: its job is `alur:job`, else the type other tools wrote, else the element's id. */
export function jobTask(read: ReadNode): ServiceTask | undefined {
  const jobs = extensionsOf(read.node, 'alur:Job');
  const [job] = jobs;
  if (jobs.length > 1) return refuse(read, 'punya lebih dari satu alur:job. Sisakan satu.');
  const jobType = job ? textOf(job, 'type') : (foreignJobType(read.node) ?? read.id);
  if (jobType === undefined) return refuse(read, 'punya alur:job tanpa type. Isi jenis pekerjaannya, misalnya letter.');
  const parameters = job ? readParameters(read, job) : {};
  return parameters && { type: 'serviceTask', ...activity(read), jobType, parameters };
}

function readParameters(read: ReadNode, job: XmlNode): Readonly<Record<string, string>> | undefined {
  const entries = new Map<string, string>();
  for (const parameter of childrenOf(job, 'parameters')) {
    const name = textOf(parameter, 'name');
    if (name === undefined) return refuse(read, 'punya alur:parameter tanpa name. Isi nama parameternya.');
    if (name === '__proto__' || entries.has(name))
      return refuse(read, `punya parameter "${name}" yang ganda atau tidak boleh dipakai. Ganti namanya.`);
    entries.set(name, textOf(parameter, 'value') ?? '');
  }
  return Object.fromEntries(entries);
}

/** A type computed by an expression is not simple: the element's id is used then. */
function foreignJobType(node: XmlNode): string | undefined {
  const [definition] = extensionsOf(node, 'zeebe:taskDefinition');
  const type = (definition && textOf(definition, 'type')) ?? foreignAttribute(node, 'camunda:topic');
  return type === undefined || /^=|[$#]\{/.test(type) ? undefined : type;
}

function refuse(read: ReadNode, what: string): undefined {
  read.findings.error('STRUCTURE_INVALID', read.id, `"${read.id}" ${what}`);
}
