// Officers who fill in what people came for, beside them and with their consent: what else those people have is not theirs to see.
import type { CitizenActor, OfficerActor } from './holding.js';
import type { Permission } from './task-permissions.js';

/** `assists`: roles whose work it is. */
export const mayAssist = (officer: OfficerActor, assists: ReadonlySet<string>): Permission =>
  officer.onlyTask === undefined && officer.holdings.some(({ role }) => assists.has(role))
    ? { allowed: true }
    : {
        allowed: false,
        reason: 'Hanya petugas loket dan operator desa atau kelurahan yang boleh mengisikan permohonan warga.',
      };

/** As events and files name who wrote them: on whose behalf comes first. */
export const actorOfCitizen = ({ id, assistedBy }: CitizenActor): string =>
  assistedBy === undefined ? `citizen:${id}` : `citizen:${id} by officer:${assistedBy}`;
