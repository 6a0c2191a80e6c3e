// Every route x everybody x every state, with what has to come of it.
import type { RegisteredRoute } from '../../apps/gateway/src/access/route-registry.js';
import { expectationOf, routesExpected } from './expected.js';
import type { Expectation, Outcome, Target } from './model.js';
import { doorOutcome, objectsOn } from './model.js';
import type { Principal } from './principals.js';
import { principals } from './principals.js';
import type { MatrixObjects } from './world.js';

export interface Cell {
  readonly route: RegisteredRoute;
  readonly expectation: Expectation;
  readonly who: Principal;
  readonly target: Target;
  readonly expected: Outcome;
  /** Let in and let at the object: what is theirs may be read and changed. */
  readonly let: boolean;
  /** Refused as if it were not there: the answer has to be the same as for what is not. */
  readonly hidden: boolean;
}

export interface Matrix {
  readonly cells: readonly Cell[];
  /** Each with what to do. */
  readonly unlisted: readonly string[];
}

const nameOf = ({ method, url }: RegisteredRoute): string => `${method} ${url}`;

export function matrixOf(routes: readonly RegisteredRoute[], objects: MatrixObjects): Matrix {
  const unlisted: string[] = [];
  const served = new Set(routes.map(nameOf));
  for (const name of routesExpected())
    if (!served.has(name))
      unlisted.push(`${name}: expected in test/matrix, but the gateway has no such route. Take its row out.`);
  const cells = routes.flatMap((route) => {
    const name = nameOf(route);
    const expectation = expectationOf(name);
    if (!expectation) {
      unlisted.push(
        `${name}: no row in test/matrix/expected-*.ts. Write who is let, and what is answered to everybody else.`,
      );
      return [];
    }
    if (expectation.policy !== route.policy)
      unlisted.push(
        `${name}: goes by ${route.policy}, but test/matrix expects ${expectation.policy}. One of them is wrong.`,
      );
    const targets = objectsOn[expectation.on ?? 'nothing'](objects);
    return principals
      .filter((who) => who !== 'other-site' || route.method !== 'GET')
      .filter((who) => who !== 'other-site' || route.url !== '/')
      .flatMap((who) => targets.map((target) => cellOf({ route, expectation, who, target })));
  });
  return { cells, unlisted };
}

function cellOf({ route, expectation, who, target }: Pick<Cell, 'route' | 'expectation' | 'who' | 'target'>): Cell {
  const { door, lets, yes, no = '', but = {}, proof } = expectation;
  const cell = (expected: Outcome, is: Partial<Pick<Cell, 'let' | 'hidden'>> = {}): Cell => ({
    ...{ route, expectation, who, target, expected, let: false, hidden: false },
    ...is,
  });
  if (who === 'other-site') return cell('403 ORIGIN_REFUSED');
  const shut = doorOutcome(door, who, route.url);
  if (shut !== undefined) return cell(shut);
  if (proof && who === 'unproved') return cell('403 STEP_UP_NEEDED');
  if (lets && !lets(who, target))
    return cell(no, { hidden: no.startsWith('404') && Object.keys(target.absent).length > 0 });
  const own = but[`${who} ${target.state}`] ?? but[who];
  if (own !== undefined) return cell(own);
  return cell(typeof yes === 'string' ? yes : (yes[target.state] ?? yes['*'] ?? ''), { let: true });
}
