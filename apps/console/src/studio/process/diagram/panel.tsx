// What is known of the chosen element, to be read and changed beside the drawing.
import type { PlacedFinding } from '@alur/contracts';
import { Faults } from '../../editing/fields.js';
import { nameOf } from './element-list.js';
import { PanelActs } from './panel-acts.js';
import { PanelText } from './panel-fields.js';
import type { PanelProps } from './panel-parts.js';
import {
  CalledPart,
  ConditionPart,
  JobPart,
  OutcomePart,
  PerformerPart,
  RulePart,
  ScriptPart,
  TimerPart,
  UserTaskPart,
} from './panel-parts.js';
import { nodesOf, textOf } from './services.js';
import { typeWords } from './words.js';

export function Panel(
  props: PanelProps & {
    readonly findings: readonly PlacedFinding[];
    readonly onSelect: (id: string | undefined) => void;
  },
) {
  const { studio, element, readOnly, findings, onSelect } = props;
  const node = element.businessObject;
  const [documentation] = nodesOf(node, 'documentation');
  const isActivity = /Task$|Activity$|SubProcess$|Transaction$/.test(element.type);
  return (
    <section className="panel" aria-label={`Isi ${nameOf(element)}`}>
      <h3>{nameOf(element)}</h3>
      <p className="quiet">{typeWords(element.type)}</p>
      <Faults id={`panel-${element.id}`} findings={findings} />
      <PanelText
        label="Nama"
        value={textOf(node, 'name')}
        readOnly={readOnly}
        onChange={(name) => studio.get('modeling').updateProperties(element, { name })}
      />
      {(isActivity || element.type === 'bpmn:Lane') && <PerformerPart {...props} />}
      {element.type === 'bpmn:UserTask' && <UserTaskPart {...props} />}
      {element.type === 'bpmn:ServiceTask' && <JobPart {...props} />}
      {element.type === 'bpmn:BusinessRuleTask' && <RulePart {...props} />}
      {element.type === 'bpmn:ScriptTask' && <ScriptPart {...props} />}
      {element.type === 'bpmn:CallActivity' && <CalledPart {...props} />}
      {element.type === 'bpmn:EndEvent' && <OutcomePart {...props} />}
      {element.type === 'bpmn:SequenceFlow' && <ConditionPart {...props} />}
      <TimerPart {...props} />
      <PanelText
        label="Keterangan"
        multiline
        value={documentation ? textOf(documentation, 'text') : ''}
        readOnly={readOnly}
        onChange={(text) =>
          studio.get('modeling').updateProperties(element, {
            documentation: text.trim() === '' ? [] : [studio.get('moddle').create('bpmn:Documentation', { text })],
          })
        }
      />
      {!readOnly && <PanelActs studio={studio} element={element} onSelect={onSelect} />}
    </section>
  );
}
