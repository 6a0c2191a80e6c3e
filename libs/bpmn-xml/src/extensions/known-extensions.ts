// Extensions of other engines by what becomes of them here. Whatever is in neither list is told as ignored.

/** Read by some reader, wherever they may stand. */
const read = [
  'camunda:assignee camunda:candidateUsers camunda:candidateGroups camunda:dueDate camunda:priority',
  'camunda:type camunda:topic camunda:failedJobRetryTimeCycle camunda:inputOutput camunda:in camunda:out',
  'camunda:decisionRef camunda:mapDecisionResult camunda:resultVariable camunda:collection camunda:elementVariable',
  'camunda:caseRef zeebe:taskDefinition zeebe:taskHeaders zeebe:ioMapping zeebe:subscription zeebe:calledElement',
  'zeebe:calledDecision zeebe:script zeebe:loopCharacteristics zeebe:assignmentDefinition zeebe:taskSchedule',
  'zeebe:priorityDefinition',
];

/** How another engine stores, shows or schedules its work: leaving it out changes nothing of what happens. */
const harmless = [
  'camunda:formKey camunda:formRef camunda:formRefBinding camunda:formRefVersion camunda:formData',
  'camunda:asyncBefore camunda:asyncAfter camunda:exclusive camunda:jobPriority camunda:taskPriority',
  'camunda:historyTimeToLive camunda:versionTag camunda:isStartableInTasklist camunda:candidateStarterUsers',
  'camunda:candidateStarterGroups camunda:modelerTemplate camunda:modelerTemplateVersion camunda:modelerTemplateIcon',
  'camunda:properties camunda:decisionRefBinding camunda:calledElementBinding camunda:diagramRelationId',
  'zeebe:formDefinition zeebe:userTaskForm zeebe:userTask zeebe:properties zeebe:versionTag zeebe:modelerTemplate',
  'zeebe:modelerTemplateVersion zeebe:modelerTemplateIcon',
];

export const knownExtensions: ReadonlySet<string> = new Set([...read, ...harmless].flatMap((line) => line.split(' ')));

/** Namespaces that carry colours and positions only. */
export const drawingPrefixes: ReadonlySet<string> = new Set(['bioc', 'color', 'modeler']);
