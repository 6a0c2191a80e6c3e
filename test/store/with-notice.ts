// The shipped `sktm` with one thing more: while the district endorses, somebody is told. So one act closes a task, hands
// over to another agency and sends a notice.

const additions = `
    <bpmn:parallelGateway id="fork" name="Sahkan dan beri tahu" />
    <bpmn:parallelGateway id="join" name="Sudah disahkan" />
    <bpmn:serviceTask id="tell" name="Beri tahu">
      <bpmn:extensionElements>
        <alur:job type="message"><alur:parameter name="template" value="rt-reminder" /></alur:job>
      </bpmn:extensionElements>
    </bpmn:serviceTask>
    <bpmn:sequenceFlow id="fork_district" sourceRef="fork" targetRef="district-endorsement" />
    <bpmn:sequenceFlow id="fork_tell" sourceRef="fork" targetRef="tell" />
    <bpmn:sequenceFlow id="district_join" sourceRef="district-endorsement" targetRef="join" />
    <bpmn:sequenceFlow id="tell_join" sourceRef="tell" targetRef="join" />
  </bpmn:process>`;

const changes: readonly (readonly [string, string])[] = [
  ['sourceRef="needs-endorsement" targetRef="district-endorsement"', 'sourceRef="needs-endorsement" targetRef="fork"'],
  [
    'sourceRef="district-endorsement" targetRef="dinsos-recommendation"',
    'sourceRef="join" targetRef="dinsos-recommendation"',
  ],
  ['      <bpmn:incoming>needs-endorsement_district-endorsement</bpmn:incoming>\n', ''],
  ['      <bpmn:outgoing>district-endorsement_dinsos-recommendation</bpmn:outgoing>\n', ''],
  ['</bpmn:process>', additions.trimStart()],
];

export const withNotice = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  ...files,
  'process.bpmn': changes.reduce((xml, [from, to]) => {
    if (!xml.includes(from)) throw new Error(`Expected the drawing to have ${from}`);
    return xml.replace(from, to);
  }, files['process.bpmn'] ?? ''),
});
