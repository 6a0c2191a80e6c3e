// For the specs: the third service with another process, one element or flow a line.
import type { ServiceFiles } from './third-service.js';
import { thirdService } from './third-service.js';

/**
 * Elements: `task id participant`, `rule id`, `letter id`, `x id` and `+ id` for gateways (`x id default-target`), `end id outcome?`,
 * `timer id host time`, `reminder id host time`, `error id`. Flows: `from -> to`, with a condition after `if`. It begins at `mulai`.
 */
export function otherProcess(lines: readonly string[], more: ServiceFiles = {}): ServiceFiles {
  const inside = lines.map((line) => (line.includes('->') ? flowOf(line) : elementOf(line.split(' '))));
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:alur="urn:alur:bpmn" id="d" targetNamespace="urn:contoh">
  <bpmn:error id="gagal" errorCode="GAGAL" />
  <bpmn:process id="pinjam-lapangan" name="Peminjaman Lapangan" isExecutable="true">
    <bpmn:startEvent id="mulai" name="Permohonan dikirim" />
    ${inside.join('\n    ')}
  </bpmn:process>
</bpmn:definitions>
`;
  return { ...thirdService, ...more, 'process.bpmn': xml };
}

function elementOf([kind = '', id = '', first, second = '']: readonly string[]): string {
  switch (kind) {
    case 'task':
      return `<bpmn:userTask id="${id}" name="${id}" alur:participant="${first ?? 'petugas'}" alur:standardTime="1h" />`;
    case 'rule':
      return `<bpmn:businessRuleTask id="${id}" alur:decision="golongan" alur:resultVariable="golongan" />`;
    case 'letter':
      return `<bpmn:serviceTask id="${id}"><bpmn:extensionElements><alur:job type="letter"><alur:parameter name="letter" value="izin" /></alur:job></bpmn:extensionElements></bpmn:serviceTask>`;
    case 'x':
      return `<bpmn:exclusiveGateway id="${id}"${first === undefined ? '' : ` default="${id}-${first}"`} />`;
    case '+':
      return `<bpmn:parallelGateway id="${id}" />`;
    case 'end':
      return `<bpmn:endEvent id="${id}"${first === undefined ? '' : ` alur:outcome="${first}"`} />`;
    case 'error':
      return `<bpmn:endEvent id="${id}"><bpmn:errorEventDefinition id="${id}-e" errorRef="gagal" /></bpmn:endEvent>`;
    case 'timer':
    case 'reminder':
      return `<bpmn:boundaryEvent id="${id}" attachedToRef="${first ?? ''}" cancelActivity="${String(kind === 'timer')}"><bpmn:timerEventDefinition id="${id}-t" alur:workingTime="${second}" /></bpmn:boundaryEvent>`;
    default:
      throw new Error(`What is ${kind}?`);
  }
}

function flowOf(line: string): string {
  const [way = '', condition] = line.split(' if ');
  const [from = '', to = ''] = way.split(' -> ');
  const written = condition?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const inside =
    written === undefined
      ? ''
      : `<bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${written}</bpmn:conditionExpression>`;
  return `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}">${inside}</bpmn:sequenceFlow>`;
}
