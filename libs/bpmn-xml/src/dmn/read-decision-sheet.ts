// A DMN file as an editable table, if writing the table again would lose nothing of the file.
import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { DecisionSheet } from '@alur/studio';
import { readDmn } from '../read-dmn.js';
import { dmnLimits } from '../xml/limits.js';
import { parseXml } from '../xml/parse-xml.js';
import { childOf, childrenOf, idOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { asDmn13, dmn15Moddle } from './dmn15-moddle.js';
import { losslessKey } from './lossless-key.js';
import { writeDecisionSheet } from './write-decision-sheet.js';

/** The error is an Indonesian sentence: why the file can be edited only where it was made. Never rejects. */
export async function readDecisionSheet(xml: string): Promise<Result<DecisionSheet, string>> {
  const [{ decisions, diagnostics }, root] = await Promise.all([readDmn(xml, 'tabel'), rootOf(xml)]);
  const [fault] = diagnostics.filter(({ severity }) => severity === 'error');
  if (fault || !root) return err(fault?.message ?? 'Berkas DMN ini tidak terbaca.');
  const [table, ...more] = decisions;
  if (!table || more.length > 0) return err('Berkas ini berisi lebih dari satu tabel keputusan.');
  if (xml.includes('<!--')) return err('Berkas ini berisi catatan XML, yang akan hilang bila ditulis ulang.');
  const decision = childrenOf(root, 'drgElement').find(({ $type }) => $type === 'dmn:Decision');
  const drawn = decision && childOf(decision, 'decisionLogic');
  if (!drawn) return err('Berkas ini tidak berisi tabel keputusan.');
  const question = textOf(decision, 'question');
  const id = idOf(root);
  const labels = childrenOf(drawn, 'output').map((clause) => textOf(clause, 'label'));
  const notes = childrenOf(drawn, 'rule').map((rule) => textOf(rule, 'description'));
  const sheet: DecisionSheet = {
    ...table,
    ...(question === undefined ? {} : { question }),
    outputs: table.outputs.map((output, index) => ({ ...output, ...optional('label', labels[index]) })),
    rules: table.rules.map((rule, index) => ({ ...rule, ...optional('note', notes[index]) })),
    model: {
      ...(id === undefined ? {} : { id }),
      name: nameOf(root) ?? table.name,
      namespace: textOf(root, 'namespace') ?? '',
    },
  };
  const again = await rootOf(writeDecisionSheet(sheet));
  return again && losslessKey(again) === losslessKey(root)
    ? ok(sheet)
    : err('Berkas ini memuat hal di luar satu tabel keputusan, misalnya catatan kolom atau perluasan dari alat lain.');
}

const optional = <K extends string>(key: K, value: string | undefined): Partial<Record<K, string>> =>
  value === undefined ? {} : ({ [key]: value } as Record<K, string>);

const rootOf = async (xml: string): Promise<XmlNode | undefined> =>
  (await parseXml({ xml, file: 'tabel', limits: dmnLimits }, (text) => dmn15Moddle().fromXML(asDmn13(text)))).root;
