// The services that come with Alur keep what they promise.
import { officesFilled, promiseKept } from '@alur/service-check';
import { bundleOf, cityOf, textsOf } from './shipped.js';

const city = cityOf(textsOf('city/batu'));

describe.each(['dinsos/sktm', 'diskumperindag/surat-ket-usaha'])('%s', (folder) => {
  it('keeps its promise', async () => {
    const { bundle } = await bundleOf(textsOf(`services/${folder}`), city);
    expect(promiseKept(bundle, city)).toEqual([]);
  });

  it('finds somebody in every office it needs', async () => {
    const { bundle } = await bundleOf(textsOf(`services/${folder}`), city);
    expect(officesFilled('2026-11-26')(bundle, city)).toEqual([]);
  });
});
