// Reads when a timer is due and names what no clock can follow.
import type { TextValue, Timer } from '@alur/process-model';
import { refuseValue, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readTextValue } from '../expressions/feel.js';
import { childOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import { isCycle, isDateTime, isDuration } from './iso-time.js';
import { isWorkingTime, workingTimeRule } from './working-time.js';

const rules = {
  workingTime: { holds: isWorkingTime, how: workingTimeRule },
  duration: { holds: isDuration, how: 'Tulis durasi ISO 8601, misalnya P3D atau PT4H' },
  date: { holds: isDateTime, how: 'Tulis tanggal ISO 8601, misalnya 2026-11-23T09:00:00+07:00' },
  cycle: { holds: isCycle, how: 'Tulis pengulangan ISO 8601, misalnya R3/PT1H atau R/P1D' },
} satisfies Record<Timer['kind'], { holds: (text: string) => boolean; how: string }>;

const children = [
  ['duration', 'timeDuration'],
  ['date', 'timeDate'],
  ['cycle', 'timeCycle'],
] as const;

/** Exactly one of `alur:workingTime`, `timeDuration`, `timeDate` and `timeCycle`. Stays a timer after a finding. */
export function readTimer(read: ReadNode, definition: XmlNode): Timer {
  const workingTime = textOf(definition, 'workingTime');
  const given = [
    ...(workingTime === undefined ? [] : [{ kind: 'workingTime' as const, text: workingTime }]),
    ...children.flatMap(([kind, name]) => {
      const expression = childOf(definition, name);
      const text = expression && textOf(expression, 'body');
      return text === undefined ? [] : [{ kind, text }];
    }),
  ];
  const [timer] = given;
  if (!timer) {
    fault(read, 'belum punya waktu. Isi alur:workingTime, timeDuration, timeDate, atau timeCycle');
    return { kind: 'duration', value: { literal: '' } };
  }
  if (given.length > 1) fault(read, 'punya lebih dari satu waktu. Sisakan satu');
  const value = valueOf(read, timer.text);
  const { holds, how } = rules[timer.kind];
  const isGood = 'feel' in value ? value.feel !== '' : holds(value.literal);
  if (!isGood) fault(read, `memakai waktu "${timer.text}" yang tidak dapat dibaca. ${how}`);
  return { kind: timer.kind, value };
}

/** Only a call can be told from a mistyped time where the leading `=` is missing. */
function valueOf(read: ReadNode, text: string): TextValue {
  if (/^=\s*$/.test(text)) return { feel: '' };
  if (/^[a-z][a-z ]*\(.*\)$/s.test(text)) return { feel: text };
  return readTextValue(text, writtenAt(read, 'Waktu'));
}

const fault = (read: ReadNode, what: string): undefined =>
  refuseValue(read, `sebagai penghitung waktu ${what}.`, 'TIMER_INVALID');
