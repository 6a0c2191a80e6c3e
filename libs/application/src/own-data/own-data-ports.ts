import type { City } from '@alur/city';
import type { CaseReading } from '../ports/case-reading.js';
import type { DataRequests } from '../ports/data-requests.js';
import type { Drafts } from '../ports/drafts.js';
import type { FileRegister } from '../ports/files.js';
import type { Looks } from '../ports/looks.js';
import type { Citizens } from '../ports/people.js';
import type { ServiceVersions } from '../ports/service-versions.js';

/** What reading everything about one person needs. */
export interface OwnDataPorts {
  readonly city: City;
  readonly reading: CaseReading;
  readonly versions: ServiceVersions;
  readonly register: FileRegister;
  readonly drafts: Drafts;
  readonly citizens: Citizens;
  readonly looks: Looks;
  readonly dataRequests: DataRequests;
}
