// Every route that Fastify serves, whoever brought it, with the policy it goes by.
import type { PolicyId } from '@alur/access';
import { routePolicies, routePolicy } from '@alur/access';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RouteOptions } from 'fastify';

export interface RegisteredRoute {
  readonly method: string;
  readonly url: string;
  readonly policy: PolicyId;
}

/** Routes of plugins, which cannot say it themselves: files of the console, pages about the API. */
const ofPlugins: readonly (readonly [prefix: RegExp, policy: PolicyId])[] = [
  [/^\/konsol\//, 'asset.read'],
  [/^\/docs(\/|$|-)/, 'docs.read'],
  [/^\/openapi\.json$/, 'docs.read'],
];

export class RouteRegistry {
  private readonly known: (Partial<RegisteredRoute> & { readonly method: string; readonly url: string })[] = [];
  private readonly openByMistake: string[] = [];

  /** Before anything else registers a route. */
  static of(app: NestFastifyApplication): RouteRegistry {
    const registry = new RouteRegistry();
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onRoute', (route) => registry.add(route));
    return registry;
  }

  /** Once every route is there. Throws for a route without a policy, and for one that no guard stands before although its policy needs one. */
  check(): readonly RegisteredRoute[] {
    const nameless = this.known.flatMap(({ method, url, policy }) => (policy ? [] : [`${method} ${url}`]));
    if (nameless.length > 0)
      throw new Error(
        `Expected every route to name its policy (@PolicyIs, libs/access/src/route-policies.ts), but these do not: ${nameless.join(', ')}`,
      );
    if (this.openByMistake.length > 0)
      throw new Error(`Expected the guard before these routes: ${this.openByMistake.join(', ')}`);
    return this.known as readonly RegisteredRoute[];
  }

  private add({ method, url, config }: RouteOptions): void {
    const policy = config?.policy ?? ofPlugins.find(([prefix]) => prefix.test(url))?.[1];
    // Fastify answers HEAD by the handler of GET.
    for (const one of [method].flat().filter((name) => name !== 'HEAD')) {
      this.known.push({ method: one, url, ...(policy && policy in routePolicies ? { policy } : {}) });
      if (policy && policy in routePolicies && !config?.guarded && routePolicy(policy).who !== 'public')
        this.openByMistake.push(`${one} ${url}`);
    }
  }
}
