import { readBpmn } from './read-bpmn.js';
import { around, definitions, process, flow } from './fixtures/bpmn-text.js';
it('floods', async () => {
  const t = async (n: string, x: string) => {
    const s = Date.now();
    const r = await readBpmn(x.slice(0), 'p');
    console.log(n, x.length, Date.now() - s, r.diagnostics.length, r.diagnostics[0]?.message);
  };
  await t(
    'ext',
    around(
      `<bpmn:task id="x"><bpmn:extensionElements><z:a xmlns:z="q">${'<z:b/>'.repeat(170000)}</z:a></bpmn:extensionElements></bpmn:task>`,
    ),
  );
  await t('incoming', around(`<bpmn:task id="x">${'<bpmn:incoming>x</bpmn:incoming>'.repeat(30000)}</bpmn:task>`));
  await t('dangling', around(`<bpmn:task id="x">${'<bpmn:incoming>q</bpmn:incoming>'.repeat(30000)}</bpmn:task>`));
  await t('attrs', around(`<bpmn:task id="x" ${Array.from({ length: 60000 }, (_, i) => `a${i}="b"`).join(' ')}/>`));
  await t('spaces', around(`<bpmn:task id="x" ${' '.repeat(1000000)} b/>`));
  await t('spaces2', around(`<bpmn:task id="x" name="a"`.repeat(1) + ' b'.repeat(400000)));
  await t('amps', around(`<bpmn:task id="x" name="${'&amp;'.repeat(200000)}"/>`));
  await t(
    'tasks',
    process(
      `<bpmn:startEvent id="start"/>` +
        Array.from(
          { length: 990 },
          (_, i) => `<bpmn:task id="t${i}"/>${flow(i ? `t${i - 1}` : 'start', `t${i}`)}`,
        ).join(''),
    ),
  );
  await t(
    'text',
    around(`<bpmn:task id="x"><bpmn:documentation>${'a&#60;'.repeat(150000)}</bpmn:documentation></bpmn:task>`),
  );
  await t('lt', '<'.repeat(1000000));
  await t('cdata', definitions('<![CDATA['.repeat(100000)));
  await t('unknown', definitions('<bpmn:fo/>'.repeat(1900)));
}, 60000);
