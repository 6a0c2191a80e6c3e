import type { Feel, MessageThrow, TextValue } from '@alur/process-model';
import { optional, refuseValue, writtenAt } from '../elements/element-reader.js';
import type { ReadNode } from '../elements/element-reader.js';
import { readFeel, readTextValue } from '../expressions/feel.js';
import { namesJob, readJob } from '../tasks/job.js';
import { isDuration } from '../timers/iso-time.js';
import { childOf, extensionsOf, idOf, nameOf, textOf } from '../xml/xml-node.js';
import type { XmlNode } from '../xml/xml-node.js';

interface MessageReference {
  readonly name: TextValue;
  readonly correlationKey?: Feel;
}

/** What a definition or a receive task names: what has no name of its own is called by an id. */
export function readMessage(read: ReadNode, holder: XmlNode): MessageReference {
  const message = childOf(holder, 'messageRef');
  const name = (message && (nameOf(message) ?? idOf(message))) ?? read.id;
  const key = keyOf(holder) ?? keyOf(read.node) ?? (message && (keyOf(message) ?? subscriptionKeyOf(message)));
  return {
    name: readTextValue(name, writtenAt(read, 'Nama pesan')),
    ...optional({ correlationKey: key === undefined ? undefined : readFeel(key, writtenAt(read, 'Kunci pesan')) }),
  };
}

const keyOf = (node: XmlNode): string | undefined => textOf(node, 'correlationKey');

function subscriptionKeyOf(message: XmlNode): string | undefined {
  const [subscription] = extensionsOf(message, 'zeebe:subscription');
  return subscription && textOf(subscription, 'correlationKey');
}

/** What an event or a send task throws, and how long it may wait for somebody. */
export function readThrownMessage(read: ReadNode, holder: XmlNode): Omit<MessageThrow, 'job' | 'variables'> {
  const written = textOf(holder, 'timeToLive') ?? textOf(read.node, 'timeToLive');
  const timeToLive = written === undefined ? undefined : readTextValue(written, writtenAt(read, 'Masa tunggu pesan'));
  if (timeToLive && 'literal' in timeToLive && !isDuration(timeToLive.literal))
    refuseValue(
      read,
      `memakai masa tunggu pesan "${timeToLive.literal}" yang tidak dapat dibaca. Tulis durasi ISO 8601, misalnya P7D atau PT4H.`,
      'TIMER_INVALID',
    );
  return { kind: 'message', ...readMessage(read, holder), ...optional({ timeToLive }) };
}

/** A thrown message; where a worker is named, it does the sending. */
export function readMessageThrow(read: ReadNode, definition: XmlNode): MessageThrow | undefined {
  const holders = [read.node, definition];
  const message = readThrownMessage(read, definition);
  if (!namesJob(holders)) return message;
  const job = readJob(read, holders);
  return job && { ...message, job };
}
