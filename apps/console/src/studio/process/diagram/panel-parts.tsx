// What the panel asks of each kind of element, in the words of the field.
import type { Choice } from '../../editing/fields.js';
import { conditionText, feelOf, simpleCondition } from './condition.js';
import type { AskedChoice } from './draft-words.js';
import { PanelCheck, PanelSelect, PanelText, PanelTime } from './panel-fields.js';
import type { Drawn, Node, Studio } from './services.js';
import { nodeOf, nodesOf, textOf } from './services.js';

export interface PanelProps {
  readonly studio: Studio;
  readonly element: Drawn;
  readonly readOnly: boolean;
  readonly performers: readonly Choice[];
  readonly letters: readonly Choice[];
  readonly decisions: readonly Choice[];
  readonly outcomes: readonly Choice[];
  readonly asked: readonly AskedChoice[];
}

const write = ({ studio, element }: Pick<PanelProps, 'studio' | 'element'>, name: string, value: string): void =>
  studio.get('modeling').updateProperties(element, { [name]: value.trim() === '' ? undefined : value.trim() });

export function PerformerPart(props: PanelProps) {
  const { element, performers, readOnly } = props;
  const isLane = element.type === 'bpmn:Lane';
  return (
    <PanelSelect
      label="Pelaksana"
      value={textOf(element.businessObject, 'alur:participant')}
      readOnly={readOnly}
      choices={[{ value: '', label: isLane ? 'Tidak ada' : 'Menurut lajurnya' }, ...performers]}
      onChange={(value) => write(props, 'alur:participant', value)}
    />
  );
}

export function UserTaskPart(props: PanelProps) {
  const { element, readOnly, studio } = props;
  const others = studio.get('elementRegistry').filter(({ type, id }) => type === 'bpmn:UserTask' && id !== element.id);
  const eyes = textOf(element.businessObject, 'alur:fourEyes').split(/\s+/).filter(Boolean);
  return (
    <>
      <PanelTime
        label="Waktu baku"
        value={textOf(element.businessObject, 'alur:standardTime')}
        readOnly={readOnly}
        onChange={(value) => write(props, 'alur:standardTime', value)}
      />
      {others.length > 0 && (
        <details className="four-eyes" open={eyes.length > 0}>
          <summary>Tidak boleh dikerjakan orang yang sama dengan</summary>
          {others.map(({ id, businessObject }) => (
            <PanelCheck
              key={id}
              label={textOf(businessObject, 'name') || id}
              checked={eyes.includes(id)}
              readOnly={readOnly}
              onChange={(isChosen) =>
                write(props, 'alur:fourEyes', (isChosen ? [...eyes, id] : eyes.filter((one) => one !== id)).join(' '))
              }
            />
          ))}
        </details>
      )}
    </>
  );
}

/** The job stands in the extension elements, with its parameters inside. */
export function JobPart(props: PanelProps) {
  const { element, studio, readOnly, letters } = props;
  const holder = nodeOf(element.businessObject, 'extensionElements');
  const job = holder && nodesOf(holder, 'values').find(({ $type }) => $type === 'alur:Job');
  const type = job ? textOf(job, 'type') : '';
  const parameters = job ? nodesOf(job, 'parameters') : [];
  const parameter = (name: string): string => {
    const found = parameters.find((one) => textOf(one, 'name') === name);
    return found ? textOf(found, 'value') : '';
  };
  const writeJob = (kind: string, named: Readonly<Record<string, string>>): void => {
    const moddle = studio.get('moddle');
    const rest = holder ? nodesOf(holder, 'values').filter((one) => one !== job) : [];
    const made = moddle.create('alur:Job', {
      type: kind,
      ...(job && textOf(job, 'attempts') !== '' ? { attempts: textOf(job, 'attempts') } : {}),
      parameters: Object.entries(named).map(([name, value]) => moddle.create('alur:Parameter', { name, value })),
    });
    studio.get('modeling').updateProperties(element, {
      extensionElements: moddle.create('bpmn:ExtensionElements', { values: [...rest, made] }),
    });
  };
  const others = (without: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      parameters
        .map((one): [string, string] => [textOf(one, 'name'), textOf(one, 'value')])
        .filter(([name]) => name !== without),
    );
  return (
    <>
      <PanelSelect
        label="Pekerjaan sistem"
        value={type}
        readOnly={readOnly}
        choices={[
          { value: 'letter', label: 'Menerbitkan surat' },
          { value: 'message', label: 'Mengirim pesan' },
        ]}
        onChange={(kind) => writeJob(kind, {})}
      />
      {type === 'letter' && (
        <PanelSelect
          label="Surat yang terbit"
          value={parameter('letter')}
          readOnly={readOnly}
          choices={[{ value: '', label: 'Pilih satu' }, ...letters]}
          onChange={(letter) => writeJob(type, { ...others('letter'), letter })}
        />
      )}
      {type === 'message' && (
        <PanelText
          label="Templat pesan"
          value={parameter('template')}
          readOnly={readOnly}
          onChange={(template) => writeJob(type, { ...others('template'), template })}
        />
      )}
    </>
  );
}

export function RulePart(props: PanelProps) {
  const { element, readOnly, decisions } = props;
  return (
    <>
      <PanelSelect
        label="Tabel keputusan"
        value={textOf(element.businessObject, 'alur:decision')}
        readOnly={readOnly}
        choices={[{ value: '', label: 'Pilih satu' }, ...decisions]}
        onChange={(value) => write(props, 'alur:decision', value)}
      />
      <PanelText
        label="Nama hasilnya"
        value={textOf(element.businessObject, 'alur:resultVariable')}
        readOnly={readOnly}
        onChange={(value) => write(props, 'alur:resultVariable', value)}
      />
    </>
  );
}

export const CalledPart = (props: PanelProps) => (
  <PanelText
    label="Id proses yang dipanggil"
    value={textOf(props.element.businessObject, 'calledElement')}
    readOnly={props.readOnly}
    onChange={(value) => write(props, 'calledElement', value)}
  />
);

export const OutcomePart = (props: PanelProps) => (
  <PanelSelect
    label="Hasil akhir"
    value={textOf(props.element.businessObject, 'alur:outcome')}
    readOnly={props.readOnly}
    choices={[{ value: '', label: 'Tanpa hasil' }, ...props.outcomes]}
    onChange={(value) => write(props, 'alur:outcome', value)}
  />
);

export function ScriptPart(props: PanelProps) {
  const { element, readOnly } = props;
  return (
    <>
      <PanelText
        label="Hitungan (FEEL)"
        value={textOf(element.businessObject, 'script')}
        readOnly={readOnly}
        onChange={(value) => write(props, 'script', value)}
      />
      <PanelText
        label="Nama hasilnya"
        value={textOf(element.businessObject, 'alur:resultVariable')}
        readOnly={readOnly}
        onChange={(value) => write(props, 'alur:resultVariable', value)}
      />
    </>
  );
}

export function TimerPart({ studio, element, readOnly }: PanelProps) {
  const timer = timerOf(element.businessObject);
  if (!timer) return null;
  const isBoundary = element.type === 'bpmn:BoundaryEvent';
  return (
    <>
      <PanelTime
        label="Waktu kerja"
        value={textOf(timer, 'alur:workingTime')}
        readOnly={readOnly}
        onChange={(value) =>
          studio.get('modeling').updateModdleProperties(element, timer, {
            'alur:workingTime': value === '' ? undefined : value,
            ...(value === '' ? {} : { timeDuration: undefined, timeDate: undefined, timeCycle: undefined }),
          })
        }
      />
      {isBoundary && (
        <PanelCheck
          label="Langkahnya dihentikan saat waktu habis"
          checked={element.businessObject.get('cancelActivity') !== false}
          readOnly={readOnly}
          onChange={(stops) => studio.get('modeling').updateProperties(element, { cancelActivity: stops })}
        />
      )}
    </>
  );
}

export const timerOf = (node: Node): Node | undefined =>
  nodesOf(node, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:TimerEventDefinition');

/** `jawaban dari … adalah …`, and FEEL for whoever writes it. */
export function ConditionPart({ studio, element, readOnly, asked }: PanelProps) {
  const gateway = element.source;
  if (!gateway || !/(Exclusive|Inclusive)Gateway$/.test(gateway.type)) return null;
  const isDefault = nodeOf(gateway.businessObject, 'default')?.id === element.id;
  const expression = nodeOf(element.businessObject, 'conditionExpression');
  const feel = expression ? feelOf(textOf(expression, 'body')) : '';
  const simple = simpleCondition(feel);
  const question = asked.find(({ id }) => id === simple?.name);
  const writeFeel = (text: string): void => {
    const body = text.trim();
    studio.get('modeling').updateProperties(element, {
      conditionExpression:
        body === '' ? undefined : studio.get('moddle').create('bpmn:FormalExpression', { body: `= ${body}` }),
    });
  };
  return (
    <>
      <PanelCheck
        label="Dipakai bila tidak ada jalan lain yang cocok"
        checked={isDefault}
        readOnly={readOnly}
        onChange={(chosen) =>
          studio.get('modeling').updateProperties(gateway, { default: chosen ? element.businessObject : undefined })
        }
      />
      {!isDefault && (
        <>
          <PanelSelect
            label="Jawaban dari"
            value={simple?.name ?? ''}
            readOnly={readOnly}
            choices={[{ value: '', label: 'Pilih isian' }, ...asked.map(({ id, label }) => ({ value: id, label }))]}
            onChange={(name) => {
              const [first] = asked.find(({ id }) => id === name)?.options ?? [];
              writeFeel(name === '' ? '' : conditionText({ name, value: first?.value ?? '' }));
            }}
          />
          {simple && (
            <PanelSelect
              label="adalah"
              value={simple.value}
              readOnly={readOnly}
              choices={question?.options ?? []}
              onChange={(value) => writeFeel(conditionText({ name: simple.name, value }))}
            />
          )}
          <PanelText label="Syarat sebagai FEEL" value={feel} readOnly={readOnly} onChange={writeFeel} />
        </>
      )}
    </>
  );
}
