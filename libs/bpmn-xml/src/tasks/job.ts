import type { JobDefinition } from '@alur/process-model';
import { optional, refuse } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { childrenOf, extensionsOf, foreignAttribute, foreignChildren, foreignText, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

/** The job is `alur:job`, else the type other tools wrote, else the element's id. */
export function readJob(read: ReadNode, holders: readonly XmlNode[]): JobDefinition | undefined {
  const jobs = holders.flatMap((holder) => extensionsOf(holder, 'alur:Job'));
  const [job] = jobs;
  if (jobs.length > 1) return refuse(read, 'punya lebih dari satu alur:job. Sisakan satu.');
  const parameters = parametersOf(read, holders, job);
  if (!job) return { type: foreignType(read, holders) ?? read.id, parameters, ...attemptsOf(read, holders) };
  const type = textOf(job, 'type');
  if (type === undefined) return refuse(read, 'punya alur:job tanpa type. Isi jenis pekerjaannya, misalnya letter.');
  return { type, parameters, ...wholeNumber(read, textOf(job, 'attempts')) };
}

/** Whether an event leaves its sending to a worker. */
export const namesJob = (holders: readonly XmlNode[]): boolean =>
  holders.some(
    (holder) =>
      extensionsOf(holder, 'alur:Job').length > 0 ||
      extensionsOf(holder, 'zeebe:taskDefinition').length > 0 ||
      foreignAttribute(holder, 'camunda:topic') !== undefined,
  );

function parametersOf(
  read: ReadNode,
  holders: readonly XmlNode[],
  job: XmlNode | undefined,
): Readonly<Record<string, string>> {
  const headers = holders.flatMap((holder) => extensionsOf(holder, 'zeebe:taskHeaders'));
  const drawn = [
    ...(job ? childrenOf(job, 'parameters').map((parameter) => [textOf(parameter, 'name'), parameter] as const) : []),
    ...headers
      .flatMap((holder) => foreignChildren(holder, 'zeebe:header'))
      .map((header) => [textOf(header, 'key'), header] as const),
  ];
  const entries = new Map<string, string>();
  for (const [name, parameter] of drawn) {
    if (name === undefined) refuse(read, 'punya parameter pekerjaan tanpa nama. Isi nama parameternya.');
    else if (name === '__proto__' || entries.has(name))
      refuse(read, `punya parameter "${name}" yang ganda atau tidak boleh dipakai. Ganti namanya.`);
    else entries.set(name, textOf(parameter, 'value') ?? '');
  }
  return Object.fromEntries(entries);
}

/** A type that is computed cannot name a queue of work: the element's id is used then. */
function foreignType(read: ReadNode, holders: readonly XmlNode[]): string | undefined {
  const written = holders.flatMap((holder) => {
    const [definition] = extensionsOf(holder, 'zeebe:taskDefinition');
    return (definition && textOf(definition, 'type')) ?? foreignAttribute(holder, 'camunda:topic') ?? [];
  })[0];
  if (written === undefined || !/^=|[$#]\{/.test(written)) return written;
  read.findings.ignored(
    'job type',
    read.id,
    `Jenis pekerjaan "${written}" pada "${read.id}" dihitung saat berjalan, jadi dipakai id tugasnya. Tulis jenis yang tetap.`,
  );
  return undefined;
}

/** `zeebe:taskDefinition retries` counts attempts; a Camunda 7 cycle `R5/PT1M` too, and its list of pauses one less. */
function attemptsOf(read: ReadNode, holders: readonly XmlNode[]) {
  const [definition] = holders.flatMap((holder) => extensionsOf(holder, 'zeebe:taskDefinition'));
  const [cycle] = holders.flatMap((holder) => extensionsOf(holder, 'camunda:failedJobRetryTimeCycle'));
  if (definition) return wholeNumber(read, textOf(definition, 'retries'));
  if (!cycle) return {};
  const text = foreignText(cycle);
  const repeated = /^R(\d{1,4})\/P/.exec(text)?.[1];
  if (repeated !== undefined) return wholeNumber(read, repeated);
  if (/^P[^,]*(,\s*P[^,]*)*$/.test(text)) return { attempts: text.split(',').length + 1 };
  return ignoreAttempts(read, text);
}

function wholeNumber(read: ReadNode, text: string | undefined) {
  if (text === undefined) return {};
  return /^[1-9]\d{0,3}$/.test(text) ? optional({ attempts: Number(text) }) : ignoreAttempts(read, text);
}

function ignoreAttempts(read: ReadNode, text: string) {
  read.findings.ignored(
    'attempts',
    read.id,
    `Jumlah percobaan "${text}" pada "${read.id}" tidak dipakai, jadi berlaku 3 kali. Tulis bilangan bulat mulai dari 1.`,
  );
  return {};
}
