import { addressOfPlace, nearestPlace, placeInAddress } from './wanted-place.js';

const places = [['pages'], ['pages', 0, 'title'], ['pages', 0, 'fields', 2, 'label'], ['pages', 1, 'title']];

it('a finding is shown at its own field', () => {
  expect(nearestPlace(places, ['pages', '0', 'fields', '2', 'label'])).toBe(places[2]);
});

it('what has no field of its own is shown inside it, else around it', () => {
  expect(nearestPlace(places, ['pages', '1'])).toBe(places[3]);
  expect(nearestPlace(places, ['pages', '7', 'title'])).toBe(places[0]);
  expect(nearestPlace(places, ['tasks'])).toBeUndefined();
});

it('the address carries part and path, whatever signs are in them', () => {
  const place = { part: 'letter:surat-tolak', path: ['front', 'a/b', 3] };
  const url = new URL(`http://kota/konsol/studio/1/surat${addressOfPlace(place)}`);
  expect(placeInAddress(url)).toEqual({ part: 'letter:surat-tolak', path: ['front', 'a/b', '3'] });
  expect(placeInAddress({ search: '', hash: '#x' })).toBeUndefined();
});
