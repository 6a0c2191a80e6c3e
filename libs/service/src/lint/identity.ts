import type { Diagnostic } from '@alur/kernel';
import type { Lint } from './review.js';
import { findingIn } from './review.js';

/** The folder, the service and its process have one name, and its owner is an agency of the city. */
export const identity: Lint = ({ bundle, city, folder, service }) => {
  const findings: Diagnostic[] = [];
  if (folder !== undefined && folder !== bundle.id) {
    findings.push(
      findingIn(service, ['id'], {
        code: 'ID_NOT_FOLDER',
        message: `Id layanan "${bundle.id}" tidak sama dengan nama map "${folder}". Samakan keduanya.`,
      }),
    );
  }
  if (bundle.process.id !== bundle.id) {
    findings.push(
      findingIn(service, ['id'], {
        code: 'ID_NOT_PROCESS',
        message: `Id proses di process.bpmn adalah "${bundle.process.id}". Samakan dengan id layanan "${bundle.id}".`,
      }),
    );
  }
  if (!Object.hasOwn(city.agencies, bundle.owner)) {
    findings.push(
      findingIn(service, ['owner'], {
        code: 'AGENCY_UNKNOWN',
        message: `Instansi "${bundle.owner}" tidak ada di konfigurasi kota. Perbaiki kuncinya atau tambahkan instansinya.`,
      }),
    );
  }
  return findings;
};
