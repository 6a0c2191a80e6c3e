import { definitions, flow, process } from '../fixtures/bpmn-text.js';
import { drawingOf } from '../fixtures/drawing.js';
import { readBpmn } from '../read-bpmn.js';
import { exportBpmn } from './export-bpmn.js';

const foreign = `<bpmn:startEvent id="s"/>${flow('s', 'x')}<bpmn:userTask id="x" camunda:formKey="f" xmlns:foo="urn:foo" foo:tint="red">
  <bpmn:documentation>Baca &lt;ini&gt;</bpmn:documentation><bpmn:extensionElements><foo:box size="3"><foo:inner>teks</foo:inner></foo:box>
  <zeebe:assignmentDefinition assignee="=a"/></bpmn:extensionElements></bpmn:userTask>`;
const drawn = `<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="d">
  <bpmndi:BPMNPlane id="pl" bpmnElement="p"><bpmndi:BPMNShape id="s_di" bpmnElement="s"><dc:Bounds x="1" y="2" width="36" height="36"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`;
const withDrawing = process(foreign).replace('</bpmn:definitions>', `${drawn}</bpmn:definitions>`);

describe('exportBpmn', () => {
  it('keeps extensions of other tools, documentation and what is read from the file', async () => {
    const { xml = '', diagnostics } = await exportBpmn(process(foreign));
    expect(diagnostics).toEqual([]);
    for (const kept of ['foo:tint="red"', '<foo:box size="3">', 'teks', 'camunda:formKey="f"', '&lt;ini&gt;'])
      expect(xml).toContain(kept);
    const [before, after] = [await readBpmn(process(foreign), 'p'), await readBpmn(xml, 'p')];
    expect(after.processes).toEqual(before.processes);
  });

  it('what it wrote it writes again to the letter', async () => {
    const { xml = '' } = await exportBpmn(process(foreign));
    expect((await exportBpmn(xml)).xml).toBe(xml);
  });

  it('leaves a drawing as it is, unless a new one is asked for', async () => {
    const kept = await drawingOf((await exportBpmn(withDrawing)).xml ?? '');
    expect(kept.shapes).toMatchObject([{ id: 's', x: 1, y: 2 }]);
    const anew = await drawingOf((await exportBpmn(withDrawing, { layout: true })).xml ?? '');
    expect(anew.shapes.map(({ id }) => id)).toEqual(['s', 'x']);
    expect(anew.lines.map(({ id }) => id)).toEqual(['s_x']);
  });

  it('draws a file that has no drawing, one diagram for each process outside of a collaboration', async () => {
    const two = definitions(
      '<bpmn:process id="p"><bpmn:task id="a"/></bpmn:process><bpmn:process id="q"><bpmn:task id="b"/></bpmn:process>',
    );
    const { xml = '' } = await exportBpmn(two);
    expect(xml.match(/<bpmndi:BPMNDiagram /g)).toHaveLength(2);
  });

  it('a file that cannot run is written all the same', async () => {
    const { xml, diagnostics } = await exportBpmn(process('<bpmn:complexGateway id="g"/>'));
    expect(xml).toContain('complexGateway');
    expect(diagnostics).toEqual([]);
  });

  it('a text that is no BPMN is answered with findings under the given name', async () => {
    expect(await exportBpmn('<html/>', { file: 'a.bpmn' })).toMatchObject({
      diagnostics: [{ code: 'XML_INVALID', file: 'a.bpmn' }],
    });
    expect(await exportBpmn('')).not.toHaveProperty('xml');
  });
});
