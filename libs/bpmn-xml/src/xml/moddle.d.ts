// The two parsers carry no types for their entry points; these are the parts used here.
declare module 'bpmn-moddle' {
  export class BpmnModdle {
    constructor(packages?: Readonly<Record<string, unknown>>);
    fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly object[] }>;
    toXML(element: object, options?: { readonly format?: boolean }): Promise<{ xml: string }>;
    /** Properties that are `undefined` are left out of the file. */
    create(type: string, properties?: Readonly<Record<string, unknown>>): { readonly $type: string };
  }
}

declare module 'dmn-moddle' {
  export class DmnModdle {
    fromXML(xml: string): Promise<{ rootElement: object; warnings: readonly object[] }>;
  }
}
