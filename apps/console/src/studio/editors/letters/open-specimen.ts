import { problemOf } from '../../../api/client.js';

/** Opens the PDF in a tab of its own; gives the sentence where there is none. */
export async function openSpecimen(path: string, body: string): Promise<string | undefined> {
  const answer = await fetch(`/api/v1${path}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json', accept: 'application/pdf' },
    body,
  }).catch(() => undefined);
  if (!answer) return 'Sambungan terputus. Coba lagi sebentar lagi.';
  if (!answer.ok) return problemOf(answer.status, await answer.json().catch(() => undefined)).detail;
  const url = URL.createObjectURL(await answer.blob());
  window.open(url, '_blank', 'noopener');
  // Long enough for the new tab to have read it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return undefined;
}
