// The one way a BPMN text is parsed here and written back.
import { BpmnModdle } from 'bpmn-moddle';
import { alurDescriptor } from '@alur/process-model';
import { bpmnLimits } from './limits.js';
import { parseXml } from './parse-xml.js';
import type { ParsedXml } from './parse-xml.js';
import type { XmlNode } from './xml-node.js';

let shared: BpmnModdle | undefined;

/** Made at first use and kept, as it holds only what BPMN and our extensions look like. */
export const bpmnModdle = (): BpmnModdle => (shared ??= new BpmnModdle({ alur: alurDescriptor }));

/** `file` is the name findings carry. Never rejects. */
export const parseBpmn = (xml: string, file: string): Promise<ParsedXml> =>
  parseXml({ xml, file, limits: bpmnLimits }, (text) => bpmnModdle().fromXML(text));

export async function printBpmn(moddle: BpmnModdle, definitions: XmlNode): Promise<string> {
  const { xml } = await moddle.toXML(definitions, { format: true });
  return xml;
}
