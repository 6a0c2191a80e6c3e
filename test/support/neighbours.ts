// RT and RW answer from the link in their message.
import type { TaskDetail } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import request from 'supertest';
import { eventually, outbox } from './people.js';

/** The newest link to a case that was sent to a phone number. */
export const linkFor = (url: string, phone: string, reference: string): Promise<string> =>
  eventually(`a link for ${phone}`, async () => {
    const message = (await outbox(url)).find((one) => one.recipient === phone && one.body.includes(reference));
    return /\/tugas\/([\w-]+)/.exec(message?.body ?? '')?.[1];
  });

/** Opens the link, answers the task, returns what was shown. */
export async function answerByLink(
  url: string,
  token: string,
  data: Readonly<Record<string, Json>>,
): Promise<TaskDetail> {
  const agent = request.agent(url);
  const opened = await agent.post('/api/v1/link').send({ token }).expect(200);
  const detail = opened.body as TaskDetail;
  const done = await agent
    .post('/api/v1/link/task/complete')
    .set('if-match', `"${String(detail.task.revision)}"`)
    .send({ data });
  if (done.status !== 200) throw new Error(`${detail.task.title}: ${String(done.status)} ${JSON.stringify(done.body)}`);
  return detail;
}
