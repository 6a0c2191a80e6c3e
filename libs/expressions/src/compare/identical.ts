// `is(a, b)` (DMN 1.5 §10.3.4, date and time functions): equal, of one kind, and written in the same zone.
import type { Run } from '../run.js';
import { FeelDateTime } from '../values/date-time.js';
import { FeelTime } from '../values/time.js';
import type { Value } from '../values/value.js';
import { kindOf } from '../values/value.js';
import type { Zone } from '../values/zone.js';
import { same } from './equal.js';

export function identical(a: Value, b: Value, run: Run): boolean {
  if (kindOf(a) !== kindOf(b)) return false;
  const inOneZone =
    (a instanceof FeelTime && b instanceof FeelTime) || (a instanceof FeelDateTime && b instanceof FeelDateTime)
      ? sameZone(a.zone, b.zone)
      : true;
  return inOneZone && same(a, b, run);
}

function sameZone(a: Zone | null, b: Zone | null): boolean {
  if (a === null || b === null) return a === b;
  if ('id' in a) return 'id' in b && a.id === b.id;
  return 'seconds' in b && a.seconds === b.seconds;
}
