import type { CaseEvent } from '@alur/case';
import type { City } from '@alur/city';
import { standardPrivacy } from '@alur/city';
import type { ServiceBundle } from '@alur/service';
import type { CaseReading } from '../ports/case-reading.js';
import type { FileRegister } from '../ports/files.js';
import type { CaseRecord } from '../ports/lanes.js';
import type { SeenCase } from './seen-case.js';
import { viewChanges } from './view-changes.js';

const at = (hour: number): string => `2026-11-24T0${String(hour)}:00:00.000Z`;
const text = (id: string, label: string) => ({ id, type: 'text', label, class: 'general', required: true });
const task = (element: string, title: string) => ({ element, title, action: 'Simpan', fields: [] });

const bundle = {
  form: { pages: [{ id: 'p', title: 'P', fields: [text('address', 'Alamat'), text('income', 'Penghasilan')] }] },
  tasks: {
    neighbour: task('neighbour', 'Tanya tetangga'),
    check: task('check', 'Periksa'),
    visit: task('visit', 'Kunjungi'),
  },
  participants: { rt: { sees: ['address'] }, office: { sees: 'all' } },
  process: {
    elements: {
      neighbour: { type: 'userTask', participant: 'rt' },
      check: { type: 'userTask', participant: 'office' },
      visit: { type: 'userTask', participant: 'office' },
    },
  },
  steps: {},
  correction: { days: 5, recheck: ['check'] },
} as unknown as ServiceBundle;

const completed = (elementId: string, hour: number): CaseEvent => ({
  type: 'UserTaskCompleted',
  at: at(hour),
  key: elementId,
  elementId,
  by: 'x',
});

const record = {
  id: 'c1',
  state: { corrections: [{ round: 1, answeredAt: at(5), changed: ['address', 'income'], revision: 4 }] },
} as unknown as CaseRecord;

const ports = {
  city: { zone: 'Asia/Jakarta', villages: {}, privacy: standardPrivacy } as unknown as City,
  reading: {
    revisionsOf: () =>
      Promise.resolve([
        { revision: 1, answers: { address: 'Jalan 1', income: '100' } },
        { revision: 4, answers: { address: 'Jalan 2', income: '200' } },
      ]),
  } as unknown as CaseReading,
  register: { listOfCase: () => Promise.resolve([]) } as unknown as FileRegister,
};

const seenBy = (...fields: readonly string[]): SeenCase => ({
  bundle,
  fields: new Set(fields),
  revealable: new Set(),
  turns: [
    { revision: 1, at: at(4), actor: 'a', events: [completed('neighbour', 3), completed('check', 4)] },
    { revision: 2, at: at(6), actor: 'a', events: [completed('visit', 6)] },
  ],
});

describe('what the applicant changed', () => {
  it('is shown before and after, with who had checked it before, and what is to be checked again', async () => {
    const changes = await viewChanges(ports, record, seenBy('address', 'income'));
    expect(changes.map(({ field, before, after }) => [field, before?.text, after?.text])).toEqual([
      ['address', 'Jalan 1', 'Jalan 2'],
      ['income', '100', '200'],
    ]);
    expect(changes.map(({ checkedBefore, recheck }) => [checkedBefore, recheck])).toEqual([
      [['Tanya tetangga', 'Periksa'], ['Periksa']],
      [['Periksa'], ['Periksa']],
    ]);
  });

  it('is hidden where the officer does not see the field', async () => {
    expect((await viewChanges(ports, record, seenBy('address'))).map((change) => change.field)).toEqual(['address']);
  });

  it('is masked where the city masks it, before and after', async () => {
    const privacy = { ...standardPrivacy, masking: { ...standardPrivacy.masking, kinds: ['text'] } };
    const city = { ...ports.city, privacy };
    const [change] = await viewChanges({ ...ports, city }, record, seenBy('income'));
    expect([change?.before?.text, change?.after?.text]).toEqual(['••••••', '••••••']);
    expect(JSON.stringify(change)).not.toContain('200');
  });

  it('is nothing before the first round is over', async () => {
    const fresh = { id: 'c1', state: {} } as unknown as CaseRecord;
    expect(await viewChanges(ports, fresh, seenBy('address'))).toEqual([]);
  });
});
