import type { Expectation } from './model.js';
import { expectedOfCitizens } from './expected-citizens.js';
import { expectedOfEverybody } from './expected-everybody.js';
import { expectedOfOfficers } from './expected-officers.js';
import { expectedOfStudio } from './expected-studio.js';

const rows: Readonly<Record<string, Expectation>> = {
  ...expectedOfEverybody,
  ...expectedOfCitizens,
  ...expectedOfOfficers,
  ...expectedOfStudio,
};

/** Files that everybody fetches; their names change with what is in them. */
const asset: Expectation = { policy: 'asset.read', door: 'anyone', yes: '200' };
const isAsset = (route: string): boolean => /^GET \/(aset|konsol)(\/|$)/.test(route);

/** By method and path; undefined for a route that nobody wrote down. */
export const expectationOf = (route: string): Expectation | undefined =>
  Object.hasOwn(rows, route) ? rows[route] : isAsset(route) ? asset : wildcard[route];

const wildcard: Readonly<Record<string, Expectation>> = {
  'GET /docs/*': { policy: 'docs.read', door: 'anyone', yes: '404 NOT_FOUND' },
};

/** Rows without a route: somebody took the route away, or wrote its name wrong. */
export const routesExpected = (): readonly string[] => Object.keys(rows);
