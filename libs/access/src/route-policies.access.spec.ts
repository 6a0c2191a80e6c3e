import * as access from './index.js';
import { permissions, routePolicies, routePolicy } from './route-policies.js';
import type { PolicyId } from './route-policies.js';

const ids = Object.keys(routePolicies) as readonly PolicyId[];

it('every permission of the library answers for some route', () => {
  const asked = new Set(ids.flatMap((id) => routePolicy(id).by ?? []));
  expect([...asked].sort()).toEqual(Object.keys(permissions).sort());
});

it('every function that lets somebody do something is a permission that policies can name', () => {
  const said = Object.keys(access).filter((name) =>
    /^may(?!Enter(?:Studio)$)|Permissions$|SeenBy$|^isTheirs$/.test(name),
  );
  expect(said.sort()).toEqual(
    Object.keys(permissions)
      .filter((name) => name !== 'agenciesInSight')
      .sort(),
  );
});

it('what acts on an object says what is answered for one that is not theirs, unless it only lists', () => {
  const silent = ids.filter((id) => routePolicy(id).by && !routePolicy(id).foreign);
  expect(silent).toEqual(['assistance.ask', 'incident.list', 'incident.repair-many', 'message.send']);
});
