import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { anyProcess } from '../fixtures/process-models.js';
import { readBpmn } from '../read-bpmn.js';
import { writeBpmn } from './write-bpmn.js';

const services = resolve(__dirname, '../../../../config/services');
const shipped = readdirSync(services, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('process.bpmn'),
);

describe('writeBpmn', () => {
  it('what it writes is read as the same process', async () => {
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(anyProcess, async (process) => {
        const { processes, diagnostics } = await readBpmn(await writeBpmn(process), 'p.bpmn');
        expect(diagnostics).toEqual([]);
        expect(processes).toEqual([process]);
        for (const element of Object.values(process.elements)) {
          seen.add(element.type);
          if ('trigger' in element && element.trigger) seen.add(element.trigger.kind);
          if ('result' in element && element.result) seen.add(`throw ${element.result.kind}`);
        }
      }),
      { numRuns: 100, seed: 7 },
    );
    expect([...seen].sort()).toMatchInlineSnapshot(`
      [
        "boundaryEvent",
        "businessRuleTask",
        "callActivity",
        "cancel",
        "compensation",
        "condition",
        "endEvent",
        "error",
        "escalation",
        "eventBasedGateway",
        "exclusiveGateway",
        "inclusiveGateway",
        "intermediateCatchEvent",
        "intermediateThrowEvent",
        "link",
        "message",
        "parallelGateway",
        "receiveTask",
        "scriptTask",
        "sendTask",
        "serviceTask",
        "signal",
        "startEvent",
        "subProcess",
        "task",
        "throw cancel",
        "throw compensation",
        "throw error",
        "throw escalation",
        "throw link",
        "throw message",
        "throw signal",
        "throw terminate",
        "timer",
        "userTask",
      ]
    `);
  });

  it.each(shipped)('%s is the same process after being read, written and read', async (path) => {
    const before = await readBpmn(readFileSync(resolve(services, path), 'utf8'), path);
    const after = await readBpmn(await writeBpmn(before.processes), path);
    expect(after.processes).toEqual(before.processes);
    expect(after.diagnostics).toEqual([]);
  });

  it('several processes become several pools, and keep their order', async () => {
    const one = await readBpmn(readFileSync(resolve(services, shipped[0] ?? ''), 'utf8'), 'a');
    const [process] = one.processes;
    if (!process) throw new Error('no process');
    const ids = new Map(Object.keys({ ...process.elements, ...process.flows }).map((id) => [id, `${id}2`]));
    const text = JSON.stringify({ ...process, id: 'second', lanes: undefined });
    const second = JSON.parse(
      text.replace(/"([\w-]+)"/g, (whole, id: string) => (ids.has(id) ? `"${ids.get(id)}"` : whole)),
    );
    const xml = await writeBpmn([process, second]);
    expect((await readBpmn(xml, 'p.bpmn')).processes).toEqual([process, second]);
    expect(xml.match(/<bpmn:participant /g)).toHaveLength(2);
  });
});
