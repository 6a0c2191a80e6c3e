import type { Drawing } from './drawn-tasks.js';

const bpmn = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const alur = 'urn:alur:bpmn';

/** A text that is no drawing has no tasks. */
export function readDrawing(xml: unknown): Drawing {
  if (typeof xml !== 'string') return { nodes: [], ways: [] };
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  const all = (name: string): readonly Element[] => [...document.getElementsByTagNameNS(bpmn, name)];
  const flows = all('sequenceFlow').map(
    (flow) => [attribute(flow, 'sourceRef'), attribute(flow, 'targetRef')] as const,
  );
  const attached = all('boundaryEvent').map(
    (event) => [attribute(event, 'attachedToRef'), attribute(event, 'id')] as const,
  );
  const ways = [...flows, ...attached];
  const tasks = new Set(all('userTask'));
  const ids = new Set([...ways.flat(), ...[...tasks].map((task) => attribute(task, 'id'))]);
  const byId = new Map([...document.getElementsByTagNameNS(bpmn, '*')].map((one) => [attribute(one, 'id'), one]));
  const lanes = lanePerformers(all('lane'));
  return {
    ways,
    nodes: [...ids].map((id) => {
      const element = byId.get(id);
      const participant = element?.getAttributeNS(alur, 'participant') ?? lanes.get(id);
      return {
        id,
        name: (element && attribute(element, 'name')) || id,
        isTask: element !== undefined && tasks.has(element),
        ...(participant ? { participant } : {}),
      };
    }),
  };
}

const lanePerformers = (lanes: readonly Element[]): ReadonlyMap<string, string> =>
  new Map(
    lanes.flatMap((lane) => {
      const participant = lane.getAttributeNS(alur, 'participant');
      const members = [...lane.getElementsByTagNameNS(bpmn, 'flowNodeRef')];
      return participant ? members.map((one): [string, string] => [one.textContent?.trim() ?? '', participant]) : [];
    }),
  );

const attribute = (element: Element, name: string): string => element.getAttribute(name) ?? '';
