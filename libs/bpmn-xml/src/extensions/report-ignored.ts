// Tells once for each kind what other tools wrote in a file and nothing here reads.
import type { Findings } from '../findings.js';
import { childOf, childrenOf, foreignAttributes, idOf, parentOf, tagOf, within } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { drawingPrefixes, knownExtensions } from './known-extensions.js';

export function reportIgnored(parts: readonly XmlNode[], findings: Findings): void {
  for (const part of parts) for (const node of within(part)) reportAt(node, findings);
}

/** BPMN's own words for who performs a task: organisations mean different things by them. */
const performers = /^bpmn:(PotentialOwner|HumanPerformer|Performer|ResourceRole)$/;

function reportAt(node: XmlNode, findings: Findings): void {
  const element = ownerOf(node);
  if (performers.test(node.$type))
    findings.ignored(
      node.$type,
      element,
      `<${tagOf(node)}> pada "${element ?? ''}" diabaikan. Sebut petugasnya dengan alur:participant atau alur:candidateGroups.`,
    );
  const holder = childOf(node, 'extensionElements');
  const names = [
    ...foreignAttributes(node),
    ...(holder ? childrenOf(holder, 'values').map((extension) => extension.$type) : []),
  ];
  for (const name of names) {
    const prefix = name.slice(0, Math.max(0, name.indexOf(':')));
    if (prefix === 'alur' || prefix === 'bpmn' || knownExtensions.has(name) || drawingPrefixes.has(prefix)) continue;
    const isEngine = prefix === 'camunda' || prefix === 'zeebe';
    const what = isEngine || prefix === '' ? `"${name}"` : `Perluasan "${prefix}:"`;
    findings.ignored(
      isEngine ? name : `namespace ${prefix}`,
      element,
      `${what} pada "${element ?? tagOf(node)}" tidak dijalankan di sini dan diabaikan. Bila penting bagi jalannya proses, gambar dengan elemen BPMN.`,
    );
  }
}

/** The nearest element around that has an id. */
function ownerOf(node: XmlNode): string | undefined {
  let at: XmlNode | undefined = node;
  while (at && idOf(at) === undefined) at = parentOf(at);
  return at && idOf(at);
}
