import type { City } from '@alur/city';
import type { Diagnostic } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';

/** Something proved of a whole service in its city; what it finds wrong comes with file and element. */
export type ServiceProof = (bundle: ServiceBundle, city: City) => readonly Diagnostic[];
