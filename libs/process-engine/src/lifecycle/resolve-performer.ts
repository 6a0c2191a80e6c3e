import type { Result } from '@alur/kernel';
import { err, ok } from '@alur/kernel';
import type { Participant, TextValue } from '@alur/process-model';
import type { Performer } from '../contract/state.js';
import { findOwn } from '../record/find-own.js';
import { findText } from '../turn/find-text.js';
import { present } from '../record/present.js';
import type { IncidentCause } from '../turn/raise-incident.js';
import type { Turn } from '../turn/turn.js';
import type { Place } from '../turn/variables.js';

/** Who performs for a participant, worked out once on entry: an agency and a role that somebody holds today. */
export function resolvePerformer(turn: Turn, participantId: string, place: Place): Result<Performer, IncidentCause> {
  const participant = findParticipant(turn, participantId);
  if (!participant) return err(unresolved(`Pelaksana "${participantId}" belum diatur.`));
  const agency = findText(turn, place, participant.agency);
  const role = findText(turn, place, participant.role);
  const scope = participant.scope && findText(turn, place, participant.scope);
  if (agency === undefined) return err(notComputed(participant, 'Instansi'));
  if (role === undefined) return err(notComputed(participant, 'Jabatan'));
  if (isMissing(participant.scope, scope)) return err(notComputed(participant, 'Wilayah'));
  const performer: Performer = { agency, role, ...present({ scope }) };
  const known = turn.context.checkPerformer(performer);
  return known.ok ? ok(performer) : err(unresolved(known.error));
}

/** Participants are the bundle's; a called process may bring its own. */
function findParticipant(turn: Turn, id: string): Participant | undefined {
  for (const process of [turn.process, ...turn.compiled.callable.values()]) {
    const participant = findOwn(process.participants, id);
    if (participant) return participant;
  }
  return undefined;
}

const isMissing = (asked: TextValue | undefined, found: string | undefined): boolean =>
  asked !== undefined && found === undefined;

const unresolved = (message: string): IncidentCause => ({ code: 'ACTOR_UNRESOLVED', message });

const notComputed = (participant: Participant, what: string): IncidentCause =>
  unresolved(
    `${what} untuk "${participant.name}" tidak dapat ditentukan dari data permohonan. Lengkapi datanya, lalu coba lagi.`,
  );
