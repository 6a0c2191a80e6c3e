/**
 * Our BPMN extensions, namespace `urn:alur:bpmn`, as a moddle package: who performs an activity, its standard
 * time, working-time timers, the answer of an end, a decision and the job of a service task.
 */
export const alurDescriptor = {
  name: 'Alur',
  uri: 'urn:alur:bpmn',
  prefix: 'alur',
  xml: { tagAlias: 'lowerCase' },
  associations: [],
  types: [
    { name: 'Performed', extends: ['bpmn:Activity', 'bpmn:Lane'], properties: [attribute('participant')] },
    { name: 'Timed', extends: ['bpmn:UserTask'], properties: [attribute('standardTime')] },
    { name: 'WorkingTimer', extends: ['bpmn:TimerEventDefinition'], properties: [attribute('workingTime')] },
    { name: 'Answer', extends: ['bpmn:EndEvent'], properties: [attribute('outcome')] },
    {
      name: 'Decided',
      extends: ['bpmn:BusinessRuleTask'],
      properties: [attribute('decision'), attribute('resultVariable')],
    },
    {
      name: 'Job',
      superClass: ['Element'],
      properties: [attribute('type'), { name: 'parameters', type: 'Parameter', isMany: true }],
    },
    { name: 'Parameter', superClass: ['Element'], properties: [attribute('name'), attribute('value')] },
  ],
};

function attribute(name: string) {
  return { name, type: 'String', isAttr: true };
}
