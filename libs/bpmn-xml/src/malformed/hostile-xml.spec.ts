// XML made to read files, call out, swell or keep a reader busy: refused in time, and nobody is called.
import { Socket } from 'node:net';
import { around, definitions, process } from '../fixtures/bpmn-text.js';
import { readBpmn } from '../read-bpmn.js';
import { readDmn } from '../read-dmn.js';

const good = around('<bpmn:task id="x" />');
const dmn =
  '<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n"><decision id="k" name="k" /></definitions>';
const withType = (text: string, type: string, inside: string): string => {
  const at = text.indexOf('<', text.startsWith('<?xml') ? 5 : 0);
  return `${text.slice(0, at)}${type}${text.slice(at).replace(/(id|name)="(x|k)"/, `$1="${inside}"`)}`;
};

const laughs = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY l${String(at + 1)} "${`&l${String(at)};`.repeat(10)}">`,
).join('');
const parameters = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY % p${String(at + 1)} "${`%p${String(at)};`.repeat(10)}">`,
).join('');

const types: readonly (readonly [string, string, string])[] = [
  ['a file of the machine', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>', '&e;'],
  ['a device that never ends', '<!DOCTYPE a [<!ENTITY e SYSTEM "file:///dev/random">]>', '&e;'],
  ['an address', '<!DOCTYPE a [<!ENTITY e SYSTEM "http://127.0.0.1:9/x">]>', '&e;'],
  ['an address of the cloud', '<!DOCTYPE a [<!ENTITY e SYSTEM "http://169.254.169.254/latest/meta-data/">]>', '&e;'],
  ['a public name', '<!DOCTYPE a PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:9/x.dtd">', 'x'],
  ['a definition elsewhere', '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/x.dtd">', 'x'],
  ['a parameter elsewhere', '<!DOCTYPE a [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x"> %e;]>', 'x'],
  ['a share of Windows', '<!DOCTYPE a [<!ENTITY e SYSTEM "\\\\127.0.0.1\\x">]>', '&e;'],
  ['FTP', '<!DOCTYPE a [<!ENTITY e SYSTEM "ftp://127.0.0.1:9/x">]>', '&e;'],
  ['a program', '<!DOCTYPE a [<!ENTITY e SYSTEM "expect://id">]>', '&e;'],
  ['PHP', '<!DOCTYPE a [<!ENTITY e SYSTEM "php://filter/read=convert.base64-encode/resource=/etc/passwd">]>', '&e;'],
  ['data', '<!DOCTYPE a [<!ENTITY e SYSTEM "data:text/plain,x">]>', '&e;'],
  ['no type in small letters', '<!doctype a [<!ENTITY e "x">]>', '&e;'],
  ['a billion laughs', `<!DOCTYPE a [<!ENTITY l0 "lol">${laughs}]>`, '&l10;'],
  ['laughs of parameters', `<!DOCTYPE a [<!ENTITY % p0 "lol">${parameters}<!ENTITY e "%p10;">]>`, '&e;'],
  ['a long one, often', `<!DOCTYPE a [<!ENTITY e "${'x'.repeat(50_000)}">]>`, '&e;'.repeat(20_000)],
  ['an entity of itself', '<!DOCTYPE a [<!ENTITY e "&f;"><!ENTITY f "&e;">]>', '&e;'],
  ['a default value', '<!DOCTYPE a [<!ATTLIST task name CDATA "x">]>', 'x'],
  ['a notation', '<!DOCTYPE a [<!NOTATION n SYSTEM "http://127.0.0.1:9/x"><!ENTITY e SYSTEM "x" NDATA n>]>', 'x'],
  ['a type that never ends', `<!DOCTYPE a [${'<!ENTITY e "x">'.repeat(20_000)}`, 'x'],
];

const utf16 = (text: string): string => Buffer.from(`\ufeff${text}`, 'utf16le').toString('latin1');
const declared = (encoding: string): string =>
  `<?xml version="1.0" encoding="${encoding}"?>${good.replace(/^<\?xml[^>]*>/, '')}`;

const others: readonly (readonly [string, string])[] = [
  ['20,000 levels', `${'<a>'.repeat(20_000)}${'</a>'.repeat(20_000)}`],
  ['20,000 levels inside', process('<bpmn:subProcess id="s">'.repeat(20_000))],
  [
    '20,000 levels in an extension',
    around(
      `<bpmn:task id="x"><bpmn:extensionElements>${'<z:a xmlns:z="q">'.repeat(20_000)}</bpmn:extensionElements></bpmn:task>`,
    ),
  ],
  ['100,000 elements', process('<bpmn:task/>'.repeat(80_000))],
  ['100,000 namespaces', `<a ${Array.from({ length: 60_000 }, (_, at) => `xmlns:n${String(at)}="u"`).join(' ')}/>`],
  ['one attribute of a megabyte', around(`<bpmn:task id="x" name="${'x'.repeat(1_100_000)}"/>`)],
  ['UTF-16', utf16(good)],
  ['UTF-16 the other way', Buffer.from(`\ufeff${good}`, 'utf16le').swap16().toString('latin1')],
  ['UTF-7', declared('UTF-7').replaceAll('<', '+ADw-').replaceAll('>', '+AD4-')],
  ['two marks', `\ufeff\ufeff${good}`],
  ['NUL in a name', good.replace('id="x"', 'id="x\0"')],
  ['NUL in a tag', good.replace('bpmn:task', 'bpmn:ta\0sk')],
  ['NUL at the end', `${good}\0`],
  ['a lone surrogate', good.replace('id="x"', 'id="x" name="\ud800"')],
  [
    'a stylesheet',
    good.replace('<bpmn:definitions', '<?xml-stylesheet href="http://127.0.0.1:9/x"?><bpmn:definitions'),
  ],
  ['an entity of HTML', good.replace('id="x"', 'id="x" name="&nbsp;"')],
  [
    'XInclude of a file',
    around(
      '<bpmn:task id="x" /><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="file:///etc/passwd" parse="text"/>',
    ),
  ],
  ['XInclude as the root', '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="http://127.0.0.1:9/x"/>'],
  [
    'a process of another file',
    definitions(
      '<bpmn:import importType="http://www.omg.org/spec/BPMN/20100524/MODEL" location="http://127.0.0.1:9/x" namespace="n" />',
    ),
  ],
  ['a page of the web', '<html><script>alert(1)</script></html>'],
];

/** Seconds of the processor: far more than any reading needs, far less than what grows without end. */
const hangs = 10;

/** Of this process alone: a busy machine is no slow reader. */
function cpuSeconds(): number {
  const { user, system } = globalThis.process.cpuUsage();
  return (user + system) / 1_000_000;
}

let connections: jest.SpyInstance;
beforeEach(() => {
  connections = jest.spyOn(Socket.prototype, 'connect').mockImplementation(() => {
    throw new Error('Expected nobody to be called');
  });
});
afterEach(() => {
  expect(connections).not.toHaveBeenCalled();
  connections.mockRestore();
});

const read = { BPMN: readBpmn, DMN: readDmn };
const base = { BPMN: good, DMN: dmn };

describe.each(['BPMN', 'DMN'] as const)('as %s', (kind) => {
  const all = [...types.map(([what, type, inside]) => [what, withType(base[kind], type, inside)] as const), ...others];
  it.each(all)('%s is refused with a finding, and nobody gets lost in it', async (_, text) => {
    const before = cpuSeconds();
    const { diagnostics } = await read[kind](text, 'p.xml');
    expect(cpuSeconds() - before).toBeLessThan(hangs);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(diagnostics)).not.toContain('root:');
  });
});
