// Services that are spoilt on purpose.
import type { BundleFiles } from '@alur/studio';

export const withoutScenarios = (files: BundleFiles): BundleFiles =>
  Object.fromEntries(Object.entries(files).filter(([name]) => !name.startsWith('scenarios/')));

/** The letter waits for both signatures, of which only one is ever asked for. */
export function deadlocked(files: BundleFiles): BundleFiles {
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
