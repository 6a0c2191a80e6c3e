// A draft of whole files, put where the studio keeps it: how one is begun and written has tests of its own.
import { randomUUID } from 'node:crypto';
import { createDataSource, serviceDrafts } from '@alur/persistence';
import type { BundleFiles } from '@alur/studio';
import type { CityUnderTest } from './city-under-test.js';

/** Gives its id. `by`: the designer whose work it is. */
export async function putDraft(
  { database }: CityUnderTest,
  { files, name = 'Rancangan', by }: { readonly files: BundleFiles; readonly name?: string; readonly by: string },
): Promise<string> {
  const source = createDataSource(database.url, 1);
  await source.initialize();
  try {
    const id = randomUUID();
    await serviceDrafts(source).create({ id, name, files, origin: { kind: 'empty' }, createdBy: by });
    return id;
  } finally {
    await source.destroy();
  }
}
