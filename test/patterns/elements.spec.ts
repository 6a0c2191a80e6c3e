// The pages about BPMN elements: one for every type that runs, and what they show is taken from examples that hold.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ElementType } from '@alur/process-model';
import { foldersIn, playFolder, textOf } from './play-folder.js';

const pages = path.join(__dirname, '../../docs/elements');
const examples = path.join(pages, 'examples');

const pageOf = {
  startEvent: 'start-event',
  endEvent: 'end-event',
  intermediateCatchEvent: 'intermediate-catch-event',
  intermediateThrowEvent: 'intermediate-throw-event',
  boundaryEvent: 'boundary-event',
  userTask: 'user-task',
  serviceTask: 'service-task',
  sendTask: 'send-task',
  receiveTask: 'receive-task',
  scriptTask: 'script-task',
  businessRuleTask: 'business-rule-task',
  task: 'task',
  callActivity: 'call-activity',
  subProcess: 'sub-process',
  exclusiveGateway: 'exclusive-gateway',
  inclusiveGateway: 'inclusive-gateway',
  parallelGateway: 'parallel-gateway',
  eventBasedGateway: 'event-based-gateway',
} satisfies Record<ElementType, string>;

/** Without the indentation that a page and a file give the same lines. */
const plain = (text: string): string => text.replace(/^\s+/gm, '').trim();

describe('element page', () => {
  it('there is an example for every page and a page for every example', () => {
    expect(foldersIn(examples)).toEqual(Object.values(pageOf).sort());
  });

  it.each(Object.values(pageOf))('%s: the example holds', async (element) => {
    const reports = await playFolder(path.join(examples, element));
    expect(reports.flatMap(({ scenario, ok, message }) => (ok ? [] : [`${scenario}: ${message ?? ''}`]))).toEqual([]);
  });

  it.each(Object.values(pageOf))('%s: the page shows its example as it is', (element) => {
    const page = readFileSync(path.join(pages, `${element}.md`), 'utf8');
    const files = { xml: 'process.bpmn', yaml: 'scenarios.yaml' } as const;
    const shown = [...page.matchAll(/```(xml|yaml)\n([\s\S]*?)```/g)];
    expect(shown.map(([, language]) => language)).toEqual(['xml', 'yaml']);
    for (const [, language, text = ''] of shown) {
      const file = plain(textOf(path.join(examples, element), files[language as keyof typeof files]));
      for (const line of plain(text).split('\n')) expect(file.split('\n')).toContain(line);
    }
  });
});
