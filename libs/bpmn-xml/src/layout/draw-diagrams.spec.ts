import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { definitions, flow, process } from '../fixtures/bpmn-text.js';
import { drawingOf, overlap, stretches } from '../fixtures/drawing.js';
import type { Drawing } from '../fixtures/drawing.js';
import { anyProcess } from '../fixtures/process-models.js';
import { exportBpmn } from '../write/export-bpmn.js';
import { writeBpmn } from '../write/write-bpmn.js';
import { childOf } from '../xml/xml-node.js';

const sktm = resolve(__dirname, '../../../../config/services/dinsos/sktm/process.bpmn');
const isPlace = (type: string) => /Participant|Lane$/.test(type);

/** Every rule of a clean drawing, as a list of what breaks it. */
function faultsOf({ shapes, lines }: Drawing): readonly string[] {
  const faults: string[] = [];
  const steps = shapes.filter(({ type }) => !isPlace(type));
  for (const [at, a] of steps.entries())
    for (const b of steps.slice(at + 1)) {
      const isOnEdge = childOf(a.node, 'attachedToRef') === b.node || childOf(b.node, 'attachedToRef') === a.node;
      if (a.parent === b.parent && !isOnEdge && overlap(a, b)) faults.push(`${a.id} lies on ${b.id}`);
    }
  for (const step of steps) {
    const around = steps.find(({ node }) => node === step.parent);
    if (around && !isWithin(step, around)) faults.push(`${step.id} leaves ${around.id}`);
  }
  for (const line of lines) {
    if (line.type !== 'bpmn:SequenceFlow') continue;
    const [source, target] = [childOf(line.node, 'sourceRef'), childOf(line.node, 'targetRef')];
    const around = steps.find(({ node }) => node === source)?.parent;
    for (const stretch of stretches(line)) {
      if (stretch.width > 0 && stretch.height > 0) faults.push(`${line.id} is oblique`);
      for (const step of steps)
        if (step.parent === around && step.node !== source && step.node !== target && overlap(stretch, step))
          if (childOf(source ?? step.node, 'attachedToRef') !== step.node) faults.push(`${line.id} crosses ${step.id}`);
    }
  }
  return faults;
}

const isWithin = (a: { x: number; y: number; width: number; height: number }, b: typeof a): boolean =>
  a.x >= b.x && a.y >= b.y && a.x + a.width <= b.x + b.width && a.y + a.height <= b.y + b.height;

describe('a drawing', () => {
  it('shows every step and flow once, without overlaps, with level and upright lines around the steps', async () => {
    await fc.assert(
      fc.asyncProperty(anyProcess, async (model) => {
        const drawing = await drawingOf(await writeBpmn(model));
        expect(faultsOf(drawing)).toEqual([]);
        const lanes = (model.lanes ?? []).map(({ id }) => id);
        const shapes = drawing.shapes.filter(({ type }) => type !== 'bpmn:Participant').map(({ id }) => id);
        expect(shapes.sort()).toEqual([...Object.keys(model.elements), ...lanes].sort());
        const flows = drawing.lines.filter(({ type }) => type === 'bpmn:SequenceFlow').map(({ id }) => id);
        expect(flows.sort()).toEqual(Object.keys(model.flows).sort());
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  it('puts each step into the row of its lane, and lanes into their pool', async () => {
    const { xml = '' } = await exportBpmn(readFileSync(sktm, 'utf8'), { layout: true });
    const { shapes } = await drawingOf(xml);
    const byId = new Map(shapes.map((shape) => [shape.id, shape]));
    const lane = byId.get('lane-rt');
    const pool = byId.get('sktm-pool');
    for (const id of ['submitted', 'rt-approval', 'rt-silent']) {
      const step = byId.get(id);
      expect(step && lane && isWithin(step, lane)).toBe(true);
    }
    expect(lane && pool && isWithin(lane, pool)).toBe(true);
    expect(faultsOf(await drawingOf(xml))).toEqual([]);
  });

  it('keeps a sound straight way on one line', async () => {
    const { xml = '' } = await exportBpmn(
      process(`<bpmn:startEvent id="s"/><bpmn:task id="a"/><bpmn:task id="b"/>${flow('s', 'a')}${flow('a', 'b')}`),
    );
    const { lines } = await drawingOf(xml);
    expect(lines.map(({ points }) => points.length)).toEqual([2, 2]);
  });

  it('shows pools with their lanes, black boxes, messages, notes and data', async () => {
    const text =
      definitions(`<bpmn:collaboration id="c"><bpmn:participant id="P" processRef="p"/><bpmn:participant id="Q" name="Bank"/>
      <bpmn:messageFlow id="m" sourceRef="a" targetRef="Q"/></bpmn:collaboration><bpmn:process id="p" isExecutable="true">
      <bpmn:laneSet id="ls"><bpmn:lane id="outer"><bpmn:childLaneSet id="cs"><bpmn:lane id="top"><bpmn:flowNodeRef>s</bpmn:flowNodeRef></bpmn:lane>
      <bpmn:lane id="low"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet></bpmn:lane></bpmn:laneSet>
      <bpmn:startEvent id="s"/>${flow('s', 'a')}<bpmn:task id="a"><bpmn:dataOutputAssociation id="out"><bpmn:targetRef>d</bpmn:targetRef></bpmn:dataOutputAssociation></bpmn:task>
      <bpmn:dataObjectReference id="d" dataObjectRef="do"/><bpmn:dataObject id="do"/><bpmn:textAnnotation id="note"/>
      <bpmn:association id="as" sourceRef="a" targetRef="note"/></bpmn:process>`);
    const { xml = '', diagnostics } = await exportBpmn(text);
    expect(diagnostics).toEqual([]);
    const { shapes, lines } = await drawingOf(xml);
    expect(shapes.map(({ id }) => id).sort()).toEqual(['P', 'Q', 'a', 'd', 'low', 'note', 'outer', 's', 'top']);
    expect(lines.map(({ id }) => id).sort()).toEqual(['as', 'm', 'out', 's_a']);
    const [outer, top, low] = ['outer', 'top', 'low'].map((id) => shapes.find((shape) => shape.id === id));
    expect(outer && top && low && isWithin(top, outer) && isWithin(low, outer) && !overlap(top, low)).toBe(true);
  });

  it('of 2,000 steps in a row comes in time', async () => {
    const chain = Array.from(
      { length: 950 },
      (_, i) => `<bpmn:task id="t${i}"/>${flow(i ? `t${i - 1}` : 's', `t${i}`)}`,
    );
    const { xml } = await exportBpmn(process(`<bpmn:startEvent id="s"/>${chain.join('')}`));
    expect(xml).toContain('t949_di');
  });
});
