import { adoptService, isDrawn } from './adopt-service.js';

const files = {
  'service.yaml': `# Catatan
id: izin-lama
name: Izin Lama
owner: dpmptsp
participants:
  verifier: # pemeriksa
    agency: dpmptsp
    role: verifier
  village:
    agency: =village_office
    role: service
`,
  'process.bpmn': `<participant processRef="izin-lama"/><process id="izin-lama"><task id="izin-lama-2" name="izin-lama"/></process>`,
  'form.yaml': 'pages: []\n',
};
const adopted = (identity: Parameters<typeof adoptService>[1]) => {
  const result = adoptService(files, identity);
  if (!result.ok) throw new Error(result.error);
  return result.value;
};

it('a service is taken over under its own id and name, and its process with it', () => {
  const after = adopted({ id: 'izin-baru', name: 'Izin Baru' });
  expect(after['service.yaml']).toContain('# Catatan\nid: izin-baru\nname: Izin Baru\nowner: dpmptsp\n');
  expect(after['process.bpmn']).toBe(
    `<participant processRef="izin-baru"/><process id="izin-baru"><task id="izin-lama-2" name="izin-lama"/></process>`,
  );
  expect(after['form.yaml']).toBe(files['form.yaml']);
});

it('an id of a step is none for the service; its own is', () => {
  expect(isDrawn(files, 'izin-lama-2')).toBe(true);
  expect(isDrawn(files, 'izin-lama')).toBe(false);
  expect(isDrawn(files, 'izin-baru')).toBe(false);
});

it('what the agency of before did is done by the new one; the rest stays with whom it was', () => {
  const after = adopted({ id: 'izin-baru', name: 'Izin Baru', owner: 'dlh' });
  expect(after['service.yaml']).toMatch(/# pemeriksa\n *agency: dlh\n/);
  expect(after['service.yaml']).toContain('agency: =village_office');
});

it('a file that cannot be read is not taken over', () => {
  expect(adoptService({ 'service.yaml': 'id: [' }, { id: 'a', name: 'A' })).toEqual({ ok: false, error: 'UNREADABLE' });
});
