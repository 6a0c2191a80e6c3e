// Drafts of the studio as a test needs them: the files of a service that is shipped, as they are or spoilt on purpose.
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { createDataSource, serviceDrafts } from '@alur/persistence';
import type { CityUnderTest } from './city-under-test.js';

type Files = Readonly<Record<string, string>>;

export async function shippedFiles(service: string): Promise<Files> {
  const root = join(__dirname, '../../config/services', service);
  const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const files = await Promise.all(
    entries.map(async ({ parentPath, name }): Promise<[string, string]> => {
      const path = join(parentPath, name);
      return [
        path
          .slice(root.length + 1)
          .split(sep)
          .join('/'),
        await readFile(path, 'utf8'),
      ];
    }),
  );
  return Object.fromEntries(files);
}

export const withoutScenarios = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('scenarios/')));

/** The letter waits for both signatures, of which only one is ever asked for. */
export function deadlocked(files: Files): Files {
  const edits: readonly (readonly [string, string])[] = [
    [
      'id="sign_issue-letter" sourceRef="sign" targetRef="issue-letter"',
      'id="sign_issue-letter" sourceRef="sign" targetRef="both"',
    ],
    ['<bpmn:incoming>sign_issue-letter</bpmn:incoming>', '<bpmn:incoming>both_issue-letter</bpmn:incoming>'],
    [
      '<bpmn:outgoing>sign-refusal_issue-refusal</bpmn:outgoing>',
      '<bpmn:outgoing>sign-refusal_issue-refusal</bpmn:outgoing><bpmn:outgoing>sign-refusal_both</bpmn:outgoing>',
    ],
    [
      '<bpmn:sequenceFlow id="submitted_verify"',
      `<bpmn:parallelGateway id="both" name="Kedua tanda tangan">
         <bpmn:incoming>sign_issue-letter</bpmn:incoming><bpmn:incoming>sign-refusal_both</bpmn:incoming>
         <bpmn:outgoing>both_issue-letter</bpmn:outgoing></bpmn:parallelGateway>
       <bpmn:sequenceFlow id="sign-refusal_both" sourceRef="sign-refusal" targetRef="both" />
       <bpmn:sequenceFlow id="both_issue-letter" sourceRef="both" targetRef="issue-letter" />
       <bpmn:sequenceFlow id="submitted_verify"`,
    ],
    [
      '</bpmndi:BPMNPlane>',
      `<bpmndi:BPMNShape id="both_di" bpmnElement="both"><dc:Bounds x="705" y="265" width="50" height="50" /></bpmndi:BPMNShape>
       ${['sign-refusal_both', 'both_issue-letter'].map((flow) => `<bpmndi:BPMNEdge id="${flow}_di" bpmnElement="${flow}"><di:waypoint x="730" y="290" /><di:waypoint x="760" y="330" /></bpmndi:BPMNEdge>`).join('')}
       </bpmndi:BPMNPlane>`,
    ],
  ];
  const drawing = edits.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`Expected the drawing to have ${from}`);
    return text.replace(from, to);
  }, files['process.bpmn'] ?? '');
  return { ...files, 'process.bpmn': drawing };
}

/** Gives the id of the draft. */
export async function draftOf(world: CityUnderTest, name: string, files: Files): Promise<string> {
  const source = createDataSource(world.database.url, 1);
  await source.initialize();
  try {
    const id = randomUUID();
    await serviceDrafts(source).create({ id, name, files, origin: { kind: 'empty' }, createdBy: 'tester' });
    return id;
  } finally {
    await source.destroy();
  }
}
