// How often an activity runs: once per item, a number of times, or again while a condition holds.
import type { Feel, MultiInstance, StandardLoop } from '@alur/process-model';
import { optional, refuseValue, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { refuseKind } from '../elements/unsupported.js';
import { readExpression, readFeel } from '../expressions/feel.js';
import {
  childOf,
  childrenOf,
  extensionsOf,
  flagOf,
  foreignAttribute,
  idOf,
  nameOf,
  numberOf,
  textOf,
} from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

export function readLoop(read: ReadNode): MultiInstance | StandardLoop | undefined {
  const drawn = childOf(read.node, 'loopCharacteristics');
  if (!drawn) return undefined;
  return drawn.$type === 'bpmn:StandardLoopCharacteristics' ? standardLoop(read, drawn) : multiInstance(read, drawn);
}

function standardLoop(read: ReadNode, drawn: XmlNode): StandardLoop | undefined {
  const maximum = numberOf(drawn, 'loopMaximum');
  const condition = expressionIn(read, drawn, { name: 'loopCondition', what: 'Syarat pengulangan' });
  if (maximum === undefined && condition === undefined)
    return refuseValue(read, 'berulang tanpa batas. Isi loopCondition (syarat mengulang) atau loopMaximum.');
  if (maximum !== undefined && (!Number.isInteger(maximum) || maximum < 1))
    return refuseValue(read, `punya loopMaximum ${maximum}. Isi bilangan bulat mulai dari 1.`);
  return {
    kind: 'standardLoop',
    testBefore: flagOf(drawn, 'testBefore') === true,
    ...optional({ condition, maximum }),
  };
}

function multiInstance(read: ReadNode, drawn: XmlNode): MultiInstance | undefined {
  if (childrenOf(drawn, 'complexBehaviorDefinition').length > 0 || /^(None|One)$/.test(textOf(drawn, 'behavior') ?? ''))
    return refuseKind(
      read,
      'Kejadian dari tiap pengulangan',
      'Hapus atribut behavior, dan gambar kejadiannya sesudah tugas ini.',
    );
  const list = listOf(read, drawn);
  const cardinality = expressionIn(read, drawn, { name: 'loopCardinality', what: 'Jumlah pengulangan' });
  if (list.collection === undefined && cardinality === undefined)
    return refuseValue(
      read,
      'diulang, tetapi tidak disebut berapa kali. Isi alur:collection (daftarnya) atau loopCardinality (jumlahnya).',
    );
  if (list.collection !== undefined && cardinality !== undefined)
    return refuseValue(read, 'diulang menurut daftar dan juga menurut jumlah. Sisakan salah satu.');
  if ((list.outputElement === undefined) !== (list.outputCollection === undefined))
    return refuseValue(read, 'hanya menyebut salah satu dari outputCollection dan outputElement. Isi keduanya.');
  return {
    kind: 'multiInstance',
    sequential: flagOf(drawn, 'isSequential') === true,
    ...optional({
      ...list,
      cardinality,
      completionCondition: expressionIn(read, drawn, { name: 'completionCondition', what: 'Syarat selesai' }),
    }),
  };
}

/** The list and its results, as we, Camunda 8, Camunda 7 or BPMN itself by its data write them. */
function listOf(read: ReadNode, drawn: XmlNode) {
  const [zeebe] = extensionsOf(drawn, 'zeebe:loopCharacteristics');
  const written = (name: string) => textOf(drawn, name) ?? (zeebe && textOf(zeebe, name));
  const collection =
    written('collection') ??
    written('inputCollection') ??
    foreignAttribute(drawn, 'camunda:collection') ??
    dataName(drawn, 'loopDataInputRef');
  return {
    collection: feel(read, collection, 'Daftar pengulangan'),
    inputElement:
      written('inputElement') ?? foreignAttribute(drawn, 'camunda:elementVariable') ?? dataName(drawn, 'inputDataItem'),
    outputCollection: written('outputCollection') ?? dataName(drawn, 'loopDataOutputRef'),
    outputElement: feel(read, written('outputElement') ?? dataName(drawn, 'outputDataItem'), 'Hasil pengulangan'),
  };
}

/** Data of the drawing is the variable of its name, where the name can be one. */
function dataName(drawn: XmlNode, reference: string): string | undefined {
  const data = childOf(drawn, reference);
  return data && [nameOf(data), idOf(data)].find((name) => name !== undefined && /^[A-Za-z_]\w*$/.test(name));
}

const feel = (read: ReadNode, text: string | undefined, what: string): Feel | undefined =>
  text === undefined ? undefined : readFeel(text, writtenAt(read, what));

function expressionIn(
  read: ReadNode,
  drawn: XmlNode,
  { name, what }: { readonly name: string; readonly what: string },
): Feel | undefined {
  const expression = childOf(drawn, name);
  return expression && readExpression(expression, writtenAt(read, what));
}
