// `alur incident retry|resolve|skip|move|cancel`: one by its reference and key, or all that fit a filter.
import { randomUUID } from 'node:crypto';
import type { AskedRepair, RepairPorts } from '@alur/application';
import { askedRepair, readReference, repairCase, repairMany } from '@alur/application';
import { cancelReasons, repairReasons } from '@alur/case';
import type { RepairItem, StepAfterRepair } from '@alur/contracts';
import type { Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { ExitCode, Invocation, Run } from '../command-line/command.js';
import { withCity } from '../command-line/running-city.js';
import { askedData, askedFilter, operatorOf } from './asked.js';

export const repairBy =
  (action: AskedRepair['how']): Run =>
  async (invocation) => {
    const repair = repairOf(action, invocation);
    const filter = askedFilter(invocation);
    if (!repair.ok || !filter.ok) {
      invocation.terminal.remark(repair.ok ? (filter.ok ? '' : filter.error) : repair.error);
      return 2;
    }
    const [reference, key] = invocation.paths;
    const isBulk = Object.keys(filter.value).length > 0;
    const isOne = reference !== undefined && (key !== undefined || action === 'cancel');
    if (isBulk === isOne) {
      invocation.terminal.remark(
        'Sebutkan nomor permohonan dan kunci masalahnya, atau saringan seperti --code, bukan keduanya.',
      );
      return 2;
    }
    return withCity(invocation, (ports) =>
      isOne
        ? repairOne(invocation, ports, { reference, key: key ?? '', repair: repair.value })
        : repairAll(invocation, ports, repair.value),
    );
  };

/** The error is a sentence, with the list where a reason is not on it. */
function repairOf(action: AskedRepair['how'], { values }: Invocation): Result<AskedRepair, string> {
  const { data: text, flow, to, reason } = values;
  const data = text === undefined ? undefined : askedData(text);
  if (data && !data.ok) return data;
  const asked = askedRepair({
    action,
    ...(data ? { data: data.value } : {}),
    ...(flow === undefined ? {} : { flows: flow.split(',').map((one) => one.trim()) }),
    ...(to === undefined ? {} : { to }),
    ...(reason === undefined ? {} : { reason }),
  });
  const listed: Readonly<Record<string, string>> = action === 'cancel' ? cancelReasons : repairReasons;
  if (!asked.ok && asked.error.fields?.['reason'] === undefined)
    return err(
      Object.entries(asked.error.fields ?? {})
        .map(([name, sentence]) => `--${name}: ${sentence}`)
        .join(' '),
    );
  if (asked.ok && (!('reason' in asked.value) || Object.hasOwn(listed, asked.value.reason)))
    return asked as Result<AskedRepair, never>;
  const lines = Object.entries(listed).map(([code, words]) => `  ${code.padEnd(20)} ${words}`);
  return err(
    ['--reason wajib diisi dengan salah satu kode ini; tulis keterangannya dengan --note:', ...lines].join('\n'),
  );
}

async function repairOne(
  { terminal, values, flags, ...rest }: Invocation,
  ports: RepairPorts,
  { reference, key, repair }: { readonly reference: string; readonly key: string; readonly repair: AskedRepair },
): Promise<ExitCode> {
  const read = readReference(reference);
  const record = read && (await ports.reading.findByReference(read));
  if (!record) {
    terminal.remark(`Permohonan "${reference}" tidak ditemukan.`);
    return 2;
  }
  const isDry = flags.has('dry-run');
  const result = await repairCase(ports)(operatorOf({ ...rest, values } as Invocation), {
    address: { caseId: record.id, key },
    repair,
    isDry,
    ...(values['note'] ? { note: values['note'] } : {}),
  });
  const place = { reference: record.reference, key, dryRun: isDry };
  const what = `${record.reference} ${key}`.trim();
  if (!result.ok) {
    terminal.say({ ...place, ok: false, refusal: { code: result.error.code, message: messageOf(result.error) } }, [
      `${what}: ditolak, ${result.error.code}`,
      `    ${messageOf(result.error)}`,
    ]);
    return 1;
  }
  const open = result.value.open.map(({ element, title, phase }) => ({ element, title, phase }));
  terminal.say({ ...place, ok: true, open }, [
    `${what}: ${isDry ? 'akan diterima (belum dijalankan)' : 'diterima'}`,
    ...afterLines(open),
  ]);
  return 0;
}

async function repairAll(invocation: Invocation, ports: RepairPorts, repair: AskedRepair): Promise<ExitCode> {
  const { terminal, values, flags } = invocation;
  const filter = askedFilter(invocation);
  const report = await repairMany(ports)(operatorOf(invocation), {
    filter: filter.ok ? filter.value : {},
    repair,
    idempotencyKey: randomUUID(),
    isDry: flags.has('dry-run'),
    ...(values['note'] ? { note: values['note'] } : {}),
  });
  if (!report.ok) {
    terminal.remark(report.error.message);
    return 2;
  }
  const { items, done, refused, more, dryRun } = report.value;
  for (const item of items) terminal.say(item, itemLines(item, dryRun));
  terminal.remark(
    `${String(done)} ${dryRun ? 'akan diterima' : 'diterima'}, ${String(refused)} ditolak.${more ? ' Masih ada lagi: jalankan sekali lagi.' : ''}`,
  );
  return refused > 0 ? 1 : 0;
}

const itemLines = (item: RepairItem, isDry: boolean): readonly string[] => [
  `${item.reference} ${item.id.slice(37)}  ${item.code}: ${item.ok ? (isDry ? 'akan diterima' : 'diterima') : `ditolak, ${item.refusal?.code ?? ''}`}`,
  ...(item.refusal ? [`    ${messageOf(item.refusal)}`] : afterLines(item.open ?? [])),
];

const afterLines = (open: readonly StepAfterRepair[]): readonly string[] =>
  open.length === 0
    ? ['    Sesudahnya tidak ada langkah yang terbuka.']
    : open.map(({ element, title, phase }) => `    sesudahnya terbuka: ${title} (${element}), ${phase}`);

const messageOf = ({ message, fields }: Pick<Rejection, 'message' | 'fields'>): string =>
  [message, ...Object.entries(fields ?? {}).map(([name, sentence]) => `${name}: ${sentence}`)].join(' ');
