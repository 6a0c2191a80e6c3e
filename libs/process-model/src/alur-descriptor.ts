/**
 * Our BPMN extensions, namespace `urn:alur:bpmn`, as a moddle package: what a process promises, who performs an
 * activity, who may take and complete a task, working-time timers, keys and lifetimes of messages, the answer of an end, decisions, jobs, mappings
 * and lists to repeat over.
 */
export const alurDescriptor = {
  name: 'Alur',
  uri: 'urn:alur:bpmn',
  prefix: 'alur',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    { name: 'Promised', extends: ['bpmn:Process'], properties: attributes('promise') },
    { name: 'Performed', extends: ['bpmn:Activity', 'bpmn:Lane'], properties: attributes('participant') },
    {
      name: 'Assigned',
      extends: ['bpmn:UserTask'],
      properties: attributes(
        'standardTime',
        'assignee',
        'candidateUsers',
        'candidateGroups',
        'dueDate',
        'priority',
        'claim',
        'fourEyes',
      ),
    },
    { name: 'WorkingTimer', extends: ['bpmn:TimerEventDefinition'], properties: attributes('workingTime') },
    {
      name: 'Correlated',
      extends: ['bpmn:MessageEventDefinition', 'bpmn:Event', 'bpmn:Message', 'bpmn:ReceiveTask', 'bpmn:SendTask'],
      properties: attributes('correlationKey'),
    },
    {
      name: 'Lasting',
      extends: ['bpmn:MessageEventDefinition', 'bpmn:ThrowEvent', 'bpmn:SendTask'],
      properties: attributes('timeToLive'),
    },
    { name: 'Answer', extends: ['bpmn:EndEvent'], properties: attributes('outcome') },
    { name: 'Decided', extends: ['bpmn:BusinessRuleTask'], properties: attributes('decision') },
    {
      name: 'Computed',
      extends: ['bpmn:BusinessRuleTask', 'bpmn:ScriptTask'],
      properties: attributes('resultVariable'),
    },
    {
      name: 'Repeated',
      extends: ['bpmn:MultiInstanceLoopCharacteristics'],
      properties: attributes('collection', 'inputElement', 'outputCollection', 'outputElement'),
    },
    {
      name: 'Job',
      superClass: ['Element'],
      properties: [...attributes('type', 'attempts'), { name: 'parameters', type: 'Parameter', isMany: true }],
    },
    { name: 'Parameter', superClass: ['Element'], properties: attributes('name', 'value') },
    { name: 'Input', superClass: ['Element'], properties: attributes('source', 'target') },
    { name: 'Output', superClass: ['Element'], properties: attributes('source', 'target') },
  ],
};

function attributes(...names: readonly string[]) {
  return names.map((name) => ({ name, type: 'String', isAttr: true }));
}
