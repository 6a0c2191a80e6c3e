// The two parsers carry no types for their entry points; these are the parts read here.
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly object[] }>;
  }
}

declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly object[] }>;
  }
}
