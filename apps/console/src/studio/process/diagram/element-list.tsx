// Every element of the drawing as a list: the canvas has no way for the Tab key.
import type { PlacedFinding } from '@alur/contracts';
import type { Drawn, Studio } from './services.js';
import { textOf } from './services.js';
import { typeWords } from './words.js';

interface ElementListProps {
  readonly studio: Studio;
  readonly selected: string | undefined;
  readonly findings: ReadonlyMap<string, readonly PlacedFinding[]>;
  readonly onSelect: (id: string) => void;
}

export const ElementList = ({ studio, selected, findings, onSelect }: ElementListProps) => (
  <nav className="element-list" aria-label="Elemen diagram">
    <ol>
      {listed(studio).map((element) => {
        const count = findings.get(element.id)?.length ?? 0;
        return (
          <li key={element.id}>
            <button
              type="button"
              data-element={element.id}
              aria-current={selected === element.id ? 'true' : undefined}
              onClick={() => onSelect(element.id)}
            >
              <span>{nameOf(element)}</span>
              <span className="quiet">{typeWords(element.type)}</span>
              {count > 0 && (
                <span className="count">
                  {count}
                  <span className="unseen"> temuan</span>
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  </nav>
);

/** Elements in the order of the text, each flow behind what it leaves. */
export function listed(studio: Studio): readonly Drawn[] {
  const all = studio
    .get('elementRegistry')
    .filter((element) => !element.labelTarget && !/^bpmn:(Collaboration|Process|Participant)$/.test(element.type));
  const isFlow = ({ type }: Drawn): boolean => /Flow$|Association$/.test(type);
  const shapes = all.filter((element) => !isFlow(element));
  return shapes.flatMap((shape) => [
    shape,
    ...all.filter((flow) => isFlow(flow) && flow.source === shape && flow.type === 'bpmn:SequenceFlow'),
  ]);
}

/** A flow without a name is called by what it joins. */
export function nameOf(element: Drawn): string {
  const name = textOf(element.businessObject, 'name').replace(/\s+/g, ' ').trim();
  if (element.type !== 'bpmn:SequenceFlow') return name === '' ? element.id : name;
  const end = (node: Drawn | undefined): string => (node ? textOf(node.businessObject, 'name') || node.id : '');
  return `${name === '' ? '' : `${name}: `}${end(element.source)} ke ${end(element.target)}`;
}
