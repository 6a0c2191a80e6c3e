// The parts of a BPMN file that events share: messages, signals, errors and escalations, each written once.
import type { BpmnModdle } from 'bpmn-moddle';
import type { TextValue } from '@alur/process-model';
import type { XmlNode } from '../xml/xml-node.js';

type Properties = Readonly<Record<string, unknown>>;

const kinds = {
  message: { type: 'bpmn:Message', property: 'name' },
  signal: { type: 'bpmn:Signal', property: 'name' },
  error: { type: 'bpmn:Error', property: 'errorCode' },
  escalation: { type: 'bpmn:Escalation', property: 'escalationCode' },
} as const;

/** Makes elements of one file and keeps its ids apart. */
export class FileWriter {
  private readonly shared = new Map<string, XmlNode>();

  constructor(
    private readonly moddle: BpmnModdle,
    /** Ids in use; new ones are added. */
    private readonly ids: Set<string>,
  ) {}

  create(type: string, properties: Properties = {}): XmlNode {
    const given = Object.entries(properties).filter(([, value]) => value !== undefined);
    return this.moddle.create(type, Object.fromEntries(given));
  }

  expression(feel: string): XmlNode {
    return this.create('bpmn:FormalExpression', { body: `= ${feel}` });
  }

  /** A root element that everything of the same kind and text refers to. */
  refer(kind: keyof typeof kinds, text: string): XmlNode {
    const key = `${kind} ${text}`;
    const known = this.shared.get(key);
    if (known) return known;
    const { type, property } = kinds[kind];
    const made = this.create(type, { id: this.freeId(`${kind}-${this.shared.size + 1}`), [property]: text });
    this.shared.set(key, made);
    return made;
  }

  freeId(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.ids.has(id); count += 1) id = `${wanted}-${count}`;
    this.ids.add(id);
    return id;
  }

  get roots(): readonly XmlNode[] {
    return [...this.shared.values()];
  }
}

export const written = (value: TextValue): string => ('feel' in value ? `= ${value.feel}` : value.literal);
