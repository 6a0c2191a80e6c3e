// For specs: a command line as it is typed, and what it answers.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommandLine } from '../command-line/run.js';
import type { Environment } from '../command-line/terminal.js';

export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
  /** Standard output as objects, for `--json`. */
  lines(): readonly Readonly<Record<string, unknown>>[];
}

export async function say(words: readonly string[], environment: Environment = {}): Promise<Answer> {
  let out = '';
  let error = '';
  const code = await runCommandLine(words, {
    streams: {
      out: (content) => (out += typeof content === 'string' ? content : Buffer.from(content).toString('latin1')),
      error: (text) => (error += text),
    },
    environment,
  });
  return {
    code,
    out,
    error,
    lines: () =>
      out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
  };
}

/** A folder of its own with these files. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'alur-cli-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

/** A BPMN file with these elements in one process. */
export const bpmn = (inside: string, attributes = 'id="permit" isExecutable="true"'): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:alur="urn:alur:bpmn"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:alur:example">
  <bpmn:process ${attributes}>
${inside}
  </bpmn:process>
</bpmn:definitions>`;

export const flow = (from: string, to: string): string =>
  `<bpmn:sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" />`;

/** start, one user task, end. */
export const oneTask = (task = '<bpmn:userTask id="check" />'): string =>
  bpmn(
    [
      '<bpmn:startEvent id="start" />',
      task,
      '<bpmn:endEvent id="done" />',
      flow('start', 'check'),
      flow('check', 'done'),
    ].join('\n'),
  );
