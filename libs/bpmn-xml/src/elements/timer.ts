// Reads when a timer is due and refuses what no clock can follow.
import type { TextValue, Timer } from '@alur/process-model';
import { childOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';
import type { ReadNode } from './element-reader.js';
import { isWorkingTime, workingTimeRule } from './working-time.js';

const rules = {
  workingTime: { holds: isWorkingTime, how: workingTimeRule },
  duration: { holds: isDuration, how: 'Tulis durasi ISO 8601, misalnya P3D atau PT4H' },
  date: { holds: isDateTime, how: 'Tulis tanggal ISO 8601, misalnya 2026-11-23T09:00:00+07:00' },
} satisfies Record<Timer['kind'], { holds: (text: string) => boolean; how: string }>;

/** Exactly one of `alur:workingTime`, `timeDuration` and `timeDate`; ISO 8601 or FEEL with a leading `=`. */
export function readTimer(read: ReadNode, definition: XmlNode): Timer | undefined {
  if (childOf(definition, 'timeCycle')) {
    read.findings.error(
      'UNSUPPORTED_ELEMENT',
      read.id,
      `Penghitung waktu "${read.id}" memakai waktu berulang (timeCycle), yang belum dapat dijalankan. Pakai timeDuration atau alur:workingTime.`,
    );
    return undefined;
  }
  const given = [
    { kind: 'workingTime' as const, text: textOf(definition, 'workingTime') },
    ...(['timeDuration', 'timeDate'] as const).flatMap((name) => {
      const expression = childOf(definition, name);
      return expression
        ? [
            {
              kind: name === 'timeDate' ? ('date' as const) : ('duration' as const),
              text: textOf(expression, 'body') ?? '',
            },
          ]
        : [];
    }),
  ].flatMap(({ kind, text }) => (text === undefined ? [] : [{ kind, text }]));
  const [timer] = given;
  if (!timer) return refuse(read, 'belum punya waktu. Isi alur:workingTime, timeDuration, atau timeDate');
  if (given.length > 1) return refuse(read, 'punya lebih dari satu waktu. Sisakan satu');
  const { holds, how } = rules[timer.kind];
  const value = textValue(timer.text);
  const isGood = 'feel' in value ? value.feel !== '' : holds(value.literal);
  return isGood
    ? { kind: timer.kind, value }
    : refuse(read, `memakai waktu "${timer.text}" yang tidak dapat dibaca. ${how}`);
}

const textValue = (text: string): TextValue =>
  text.startsWith('=') ? { feel: text.slice(1).trim() } : { literal: text };

function refuse(read: ReadNode, what: string): undefined {
  read.findings.error('TIMER_INVALID', read.id, `Penghitung waktu "${read.id}" ${what}.`);
}

/** ISO 8601 duration as BPMN writes it: `P1Y2M3DT4H5M6.5S` or `P2W`, not negative. */
function isDuration(text: string): boolean {
  return /^P(?=\d|T\d)(?:\d{1,6}W|(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}(?:\.\d{1,9})?S)?)?)$/.test(
    text,
  );
}

/** A date-time with or without an offset; the day must exist in its month. */
function isDateTime(text: string): boolean {
  const parts =
    /^(\d{4}-(\d\d)-(\d\d))(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/.exec(text);
  if (!parts) return false;
  const [, day, , , hour = '0', minute = '0', second = '0'] = parts;
  const read = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day ?? '');
  return exists && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}
