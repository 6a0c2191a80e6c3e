// ISO 8601 as far as a process needs it.

/** Duration as BPMN writes it: `P1Y2M3DT4H5M6.5S` or `P2W`, not negative. */
export const isDuration = (text: string): boolean =>
  /^P(?=\d|T\d)(?:\d{1,6}W|(?:\d{1,6}Y)?(?:\d{1,6}M)?(?:\d{1,6}D)?(?:T(?=\d)(?:\d{1,6}H)?(?:\d{1,6}M)?(?:\d{1,6}(?:\.\d{1,9})?S)?)?)$/.test(
    text,
  );

/** A date-time with or without an offset; the day must exist in its month. */
export function isDateTime(text: string): boolean {
  const parts =
    /^(\d{4}-(\d\d)-(\d\d))(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?)?$/.exec(text);
  if (!parts) return false;
  const [, day, , , hour = '0', minute = '0', second = '0'] = parts;
  const read = new Date(`${day}T00:00:00Z`);
  const exists = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day ?? '');
  return exists && Number(hour) < 24 && Number(minute) < 60 && Number(second) < 60;
}

/** `R3/PT1H`, for ever `R/P1D`, or from a start `R2/2026-11-23T08:00:00+07:00/P1D`; something above nothing each time. */
export function isCycle(text: string): boolean {
  const [count = '', ...rest] = text.split('/');
  const every = rest.at(-1) ?? '';
  const start = rest.length === 2 ? rest[0] : undefined;
  const isCounted = /^R([1-9]\d{0,5})?$/.test(count);
  return (
    isCounted &&
    rest.length <= 2 &&
    isDuration(every) &&
    /[1-9]/.test(every) &&
    (start === undefined || isDateTime(start))
  );
}
