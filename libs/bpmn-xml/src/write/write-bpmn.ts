// Processes of the model become one BPMN 2.0 file with its drawing.
import type { ExecutableProcess } from '@alur/process-model';
import { drawDiagrams } from '../layout/draw-diagrams.js';
import { bpmnModdle, printBpmn } from '../xml/bpmn-file.js';
import type { XmlNode } from '../xml/xml-node.js';
import { FileWriter } from './definitions.js';
import { writeProcess } from './write-process.js';

/** Several processes become several pools. What is read from the text again is the same model. */
export async function writeBpmn(given: ExecutableProcess | readonly ExecutableProcess[]): Promise<string> {
  const processes = 'id' in given ? [given] : given;
  const moddle = bpmnModdle();
  const file = new FileWriter(moddle, new Set(processes.flatMap(idsOf)));
  const written = processes.map((process) => ({ process, node: writeProcess(process, file) }));
  const pools = processes.length > 1 || processes.some(({ lanes = [] }) => lanes.length > 0);
  const rootElements = [
    ...file.roots,
    ...(pools ? [collaboration(written, file)] : []),
    ...written.map(({ node }) => node),
  ];
  const definitions = file.create('bpmn:Definitions', {
    id: file.freeId('definitions'),
    targetNamespace: 'urn:alur:process',
    rootElements,
  });
  for (const root of rootElements) Reflect.set(root, '$parent', definitions);
  drawDiagrams(moddle, definitions);
  return printBpmn(moddle, definitions);
}

const idsOf = ({ id, elements, flows, lanes = [] }: ExecutableProcess): readonly string[] => [
  id,
  ...Object.keys(elements),
  ...Object.keys(flows),
  ...lanes.map((lane) => lane.id),
];

function collaboration(
  written: readonly { readonly process: ExecutableProcess; readonly node: XmlNode }[],
  file: FileWriter,
): XmlNode {
  const participants = written.map(({ process, node }) =>
    file.create('bpmn:Participant', { id: file.freeId(`${process.id}-pool`), name: process.name, processRef: node }),
  );
  const made = file.create('bpmn:Collaboration', { id: file.freeId('collaboration'), participants });
  for (const participant of participants) Reflect.set(participant, '$parent', made);
  return made;
}
