import { DataDamaged } from '../ports/data-damaged.js';
import type { KeptData } from '../ports/kept-data.js';
import type { DataFinding } from './verify-data.js';
import { verifyData } from './verify-data.js';

const value = (place: string, isWhole: boolean) => ({ place, caseId: 'c1', isWhole });
const file = (id: string) => ({ id, caseId: 'c2', subjectId: 's', sha256: '' });
const keptIs = (values: readonly ReturnType<typeof value>[], ids: readonly string[]): KeptData => ({
  async *sealedValues() {
    await Promise.resolve();
    yield* values;
  },
  async *files() {
    await Promise.resolve();
    yield* ids.map(file);
  },
});

async function look(kept: KeptData, get: (id: string) => Promise<Uint8Array | undefined>) {
  const found: DataFinding[] = [];
  const files = { get: ({ id }: { readonly id: string }) => get(id) };
  return { count: await verifyData({ kept, files })((finding) => found.push(finding)), found };
}

it('opens everything once and tells what does not open, with its case and place', async () => {
  const kept = keptIs([value('a', true), value('b', false)], ['f1', 'f2', 'erased']);
  const { count, found } = await look(kept, (id) =>
    id === 'f2' ? Promise.reject(new DataDamaged('file|bytes|f2')) : Promise.resolve(undefined),
  );
  expect(count).toEqual({ values: 2, files: 3 });
  expect(found).toEqual([
    { code: 'VALUE_DAMAGED', place: 'b', caseId: 'c1' },
    { code: 'FILE_DAMAGED', place: 'file|bytes|f2', caseId: 'c2' },
  ]);
});

it('a disk that cannot be read is no finding: nothing is known', async () => {
  await expect(look(keptIs([], ['f1']), () => Promise.reject(new Error('EIO')))).rejects.toThrow('EIO');
});
