// A device on which an officer signed in before: its own counter of wrong guesses, so that guesses from elsewhere do not count for it.
import type { Ports } from '@alur/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { SessionCookies } from './session-cookies.js';

const purpose = 'device';

export interface KnownDevice {
  readonly id: string;
  readonly officerId: string;
}

/** What we sealed ourselves; anything else is a device nobody knows. */
export async function readDevice(
  { secretBox }: Pick<Ports, 'secretBox'>,
  cookies: SessionCookies,
  request: FastifyRequest,
): Promise<KnownDevice | undefined> {
  const sealed = cookies.readDevice(request);
  const text = sealed === undefined ? undefined : await secretBox.open(purpose, sealed);
  const [id, officerId] = text?.split(' ') ?? [];
  return id && officerId ? { id, officerId } : undefined;
}

/** The device of the officer who signed in last. */
export async function rememberDevice(
  { secretBox, entropy }: Pick<Ports, 'secretBox' | 'entropy'>,
  cookies: SessionCookies,
  {
    reply,
    officerId,
    known,
  }: { readonly reply: FastifyReply; readonly officerId: string; readonly known?: KnownDevice },
): Promise<void> {
  if (known?.officerId === officerId) return;
  cookies.writeDevice(reply, await secretBox.seal(purpose, `${entropy.uuid()} ${officerId}`));
}
