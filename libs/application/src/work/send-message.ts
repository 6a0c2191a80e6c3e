// Messages to people outside the console: made when they are sent, from ids; never stored in a payload.
import { holdersOf } from '@alur/city';
import { localDate } from '@alur/calendar';
import type { Rejection, Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import type { CaseReading, TaskRow } from '../ports/case-reading.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { MessageGateway } from '../ports/letters.js';
import type { Citizens, OneTimeLinks } from '../ports/people.js';
import type { ServiceVersions } from '../ports/service-versions.js';
import type { WorkItem } from '../ports/work-items.js';
import { taskId } from '../officer/task-id.js';
import { finishJob } from './job.js';
import { noticeBody } from './applicant-notices.js';
import type { WorkHandler, WorkPorts } from './work-handler.js';
import { payloadText } from './work-handler.js';

export interface MessagePorts extends WorkPorts {
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly citizens: Citizens;
  readonly links: OneTimeLinks;
  readonly messages: MessageGateway;
  /** Where people reach the gateway, without a slash at the end. */
  readonly publicUrl: string;
}

const linkHours = 72;

/** Sends one message and finishes its item, or the job that asked for it. Rejections: those of the job's command. */
export const sendMessage =
  (ports: MessagePorts): WorkHandler =>
  async (item) => {
    const record = await ports.reading.findCase(item.caseId);
    if (!record) return err({ code: 'CASE_NOT_FOUND', message: 'Expected the case to exist, but it does not.' });
    const { bundle } = await ports.versions.getVersion(record.versionHash);
    if (typeof item.payload['job'] === 'string') return remindOpenLinks(ports, item, record, bundle);
    const template = payloadText(item, 'template');
    if (template === 'task-link') {
      const task = await ports.reading.findTask(item.caseId, payloadText(item, 'task'));
      if (task?.open) await sendLink(ports, { key: messageKey(item), task, bundle, reminder: false });
    } else await notifyApplicant(ports, item, record, bundle, template);
    await ports.items.finish(item);
    return ok(undefined);
  };

const messageKey = (item: WorkItem): string => `${item.caseId}.${item.key}`;

/** A drawn message task: reminds everybody who has a one-time link to an open task of this case. */
async function remindOpenLinks(
  ports: MessagePorts,
  item: WorkItem,
  record: CaseRecord,
  bundle: ServiceBundle,
): Promise<Result<unknown, Rejection>> {
  for (const task of await ports.reading.openTasksOf(record.id)) {
    if (ports.city.roles[task.role]?.byLink)
      await sendLink(ports, { key: `${messageKey(item)}.${task.key}`, task, bundle, reminder: true });
  }
  return finishJob(ports, item);
}

interface LinkMessage {
  readonly key: string;
  readonly task: TaskRow;
  readonly bundle: ServiceBundle;
  readonly reminder: boolean;
}

async function sendLink(ports: MessagePorts, { key, task, bundle, reminder }: LinkMessage): Promise<void> {
  const today = localDate(ports.city.zone, await ports.reading.now());
  const [holder] = holdersOf(
    ports.city,
    { agency: task.agency, role: task.role, ...(task.scope ? { scope: task.scope } : {}) },
    today,
  );
  if (!holder?.phone) throw new Error(`Expected a phone number for ${task.role} ${task.scope} in ${task.agency}`);
  const token = await ports.links.issue({ officerId: holder.id, taskId: taskId(task), hours: linkHours });
  const opening = reminder ? 'Pengingat: masih ada' : 'Ada';
  const body = `${opening} permohonan ${bundle.name} dari warga Anda (nomor ${task.reference}). Mohon tanggapi lewat tautan ini: ${ports.publicUrl}/tugas/${token} Tautan hanya untuk Anda. Kami tidak pernah meminta uang atau kode rahasia.`;
  await ports.messages.send({ key, recipient: holder.phone, body });
}

async function notifyApplicant(
  ports: MessagePorts,
  item: WorkItem,
  record: CaseRecord,
  bundle: ServiceBundle,
  template: string,
): Promise<void> {
  const citizen = await ports.citizens.findById(record.applicantId);
  if (!citizen) throw new Error(`Expected applicant ${record.applicantId} to exist`);
  const body = noticeBody({ city: ports.city, publicUrl: ports.publicUrl, record, bundle }, template);
  // Erased: there is no number any more to tell anything to.
  if (citizen.phone === undefined) return;
  await ports.messages.send({ key: messageKey(item), recipient: citizen.phone, body, subject: citizen.id });
}
