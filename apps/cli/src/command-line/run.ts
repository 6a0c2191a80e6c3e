// From the words of the command line to the command they mean. Wrong usage is told on standard error and ends with 2.
import { parseArgs } from 'node:util';
import type { Command, ExitCode, Invocation } from './command.js';
import { groups, singles } from './commands.js';
import { helpOf, overview } from './help.js';
import type { Environment, Streams } from './terminal.js';
import { Terminal } from './terminal.js';

export interface World {
  readonly streams: Streams;
  readonly environment: Environment;
}

export async function runCommandLine(words: readonly string[], { streams, environment }: World): Promise<ExitCode> {
  const [group, name, ...rest] = words;
  const single = group !== undefined && Object.hasOwn(singles, group) ? singles[group] : undefined;
  if (single) return runCommand(group ?? '', single, words.slice(1), { streams, environment });
  const commands = group !== undefined && Object.hasOwn(groups, group) ? groups[group] : undefined;
  if (!commands) return tellOverview(streams, words, undefined);
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return tellOverview(streams, words.slice(1), group);
  return runCommand(`${group ?? ''} ${name ?? ''}`, command, rest, { streams, environment });
}

async function runCommand(
  path: string,
  command: Command,
  words: readonly string[],
  { streams, environment }: World,
): Promise<ExitCode> {
  const given = parse(command, words);
  if (typeof given === 'string') {
    streams.error(`${given}\n\n${helpOf(path, command)}\n`);
    return 2;
  }
  if (given.flags.has('help')) {
    streams.out(`${helpOf(path, command)}\n`);
    return 0;
  }
  const [least, most] = command.paths;
  if (given.paths.length < least || given.paths.length > most) {
    streams.error(`${countWords(given.paths.length, command.paths)}\n\n${helpOf(path, command)}\n`);
    return 2;
  }
  const run = await command.load();
  return run({ ...given, terminal: new Terminal(streams, given.flags.has('json')), environment });
}

const countWords = (count: number, [least, most]: Command['paths']): string =>
  count < least
    ? `Belum lengkap: perlu ${String(least)} yang disebut di belakang perintah, baru ada ${String(count)}.`
    : `Terlalu banyak: paling banyak ${String(most)} yang disebut di belakang perintah, ada ${String(count)}.`;

function tellOverview(streams: Streams, words: readonly string[], group: string | undefined): ExitCode {
  const [first] = words;
  const isAsked = first === undefined || first === '--help' || first === '-h' || first === 'help';
  if (isAsked && words.length > 0) streams.out(`${overview(group)}\n`);
  else streams.error(`${isAsked ? '' : `Perintah "${first}" tidak dikenal.\n\n`}${overview(group)}\n`);
  return isAsked && words.length > 0 ? 0 : 2;
}

/** What was given, or a sentence about what is wrong with it. */
function parse(
  { flags = [], values = {} }: Command,
  words: readonly string[],
): Pick<Invocation, 'paths' | 'flags' | 'values'> | string {
  const booleans = ['help', 'json', ...flags];
  try {
    const parsed = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        ...Object.fromEntries(booleans.map((flag) => [flag, { type: 'boolean' as const }])),
        ...Object.fromEntries(Object.keys(values).map((name) => [name, { type: 'string' as const }])),
      },
    });
    const given = Object.entries(parsed.values);
    return {
      paths: parsed.positionals,
      flags: new Set(given.flatMap(([flag, value]) => (value === true ? [flag] : []))),
      values: Object.fromEntries(given.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value]] : []))),
    };
  } catch (error) {
    return unknownOption(error);
  }
}

const unknownOption = (error: unknown): string => {
  const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1];
  return option === undefined ? 'Pilihan tidak dapat dibaca.' : `Pilihan "${option}" tidak dikenal atau belum diisi.`;
};
