// A whole DMN file becomes a decision model: decisions, business knowledge, services, types and imports.
import type { DecisionModel, ModelDecision, ModelFunction, ModelService } from '@alur/expressions';
import type { Diagnostic } from '@alur/kernel';
import { dmnLimits } from '../xml/limits.js';
import { parseXml } from '../xml/parse-xml.js';
import { childOf, childrenOf, idOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { boxedOf, typedName } from './boxed-expression.js';
import { asDmn13, dmn15Moddle } from './dmn15-moddle.js';
import { itemDefinition } from './item-definition.js';

export interface DecisionModelReading {
  /** Absent when the file could not be read as a whole. */
  readonly model?: DecisionModel;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/** `file` is the name findings carry. Never rejects. What the cells say is judged by `compileDecisionModel`. */
export async function readDecisionModel(xml: string, file: string): Promise<DecisionModelReading> {
  const { root, findings } = await parseXml({ xml: withoutDrawing(xml), file, limits: dmnLimits }, (text) =>
    dmn15Moddle().fromXML(asDmn13(text)),
  );
  return root ? { model: modelOf(root), diagnostics: findings.all() } : { diagnostics: findings.all() };
}

/** A drawing may point into other files and carry what only its tool knows. Blanks keep every place in the text where it was. */
const withoutDrawing = (xml: string): string =>
  xml.replace(/<([\w.-]+:)?DMNDI[\s>][\s\S]*<\/\1DMNDI\s*>/, (drawing) => drawing.replace(/[^\n]/g, ' '));

function modelOf(root: XmlNode): DecisionModel {
  const elements = childrenOf(root, 'drgElement');
  const ofType = (type: string): readonly XmlNode[] => elements.filter(({ $type }) => $type === type);
  return {
    name: nameOf(root) ?? '',
    namespace: textOf(root, 'namespace') ?? '',
    imports: childrenOf(root, 'import').map((part) => ({
      name: nameOf(part) ?? '',
      namespace: textOf(part, 'namespace') ?? '',
    })),
    types: childrenOf(root, 'itemDefinition').map(itemDefinition),
    inputs: ofType('dmn:InputData').map(element),
    decisions: ofType('dmn:Decision').map(decision),
    functions: ofType('dmn:BusinessKnowledgeModel').map(businessKnowledge),
    services: ofType('dmn:DecisionService').map(service),
  };
}

function element(node: XmlNode): { readonly id: string; readonly name: string; readonly type?: string } {
  const variable = childOf(node, 'variable');
  const name = (variable && nameOf(variable)) ?? nameOf(node) ?? '';
  const type = variable && textOf(variable, 'typeRef');
  return { id: idOf(node) ?? name, name, ...(type === undefined ? {} : { type }) };
}

const references = (nodes: readonly XmlNode[]): readonly string[] =>
  nodes.flatMap((node) => textOf(node, 'href') ?? []);

function requirements(node: XmlNode): readonly string[] {
  const information = childrenOf(node, 'informationRequirement').flatMap((part) => [
    childOf(part, 'requiredInput'),
    childOf(part, 'requiredDecision'),
  ]);
  const knowledge = childrenOf(node, 'knowledgeRequirement').map((part) => childOf(part, 'requiredKnowledge'));
  return references([...information, ...knowledge].flatMap((part) => part ?? []));
}

function decision(node: XmlNode): ModelDecision {
  const logic = childOf(node, 'decisionLogic');
  const own = element(node);
  return { ...own, requires: requirements(node), ...(logic ? { logic: boxedOf(logic, own.name) } : {}) };
}

function businessKnowledge(node: XmlNode): ModelFunction {
  const own = element(node);
  const logic = childOf(node, 'encapsulatedLogic');
  const box = logic && boxedOf(logic, own.name);
  const resultType = (logic && textOf(logic, 'typeRef')) ?? (logic && bodyType(logic));
  return {
    ...own,
    requires: requirements(node),
    parameters: logic ? childrenOf(logic, 'formalParameter').map(typedName) : [],
    ...(box ? { body: box.kind === 'function' ? box.body : box } : {}),
    ...(resultType === undefined ? {} : { resultType }),
  };
}

function bodyType(logic: XmlNode): string | undefined {
  const body = childOf(logic, 'body');
  return body && textOf(body, 'typeRef');
}

const service = (node: XmlNode): ModelService => ({
  ...element(node),
  inputs: references(childrenOf(node, 'inputData')),
  inputDecisions: references(childrenOf(node, 'inputDecision')),
  outputs: references(childrenOf(node, 'outputDecision')),
});
