// What the decorators of a route say that the description would leave out: who comes in, its query and the headers it reads.
import type { Type } from '@nestjs/common';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PARAMTYPES_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import type { Who } from '@alur/access';
import { routePolicy } from '@alur/access';
import '../../access/policy-is.js';
import { routeConfigOf } from '../configure-route.js';

export interface RouteWords {
  readonly method: string;
  /** As OpenAPI writes it. */
  readonly path: string;
  readonly who: Who;
  readonly headers: readonly string[];
  /** Class of the whole query, where there is one. */
  readonly query?: new () => object;
}

interface Argument {
  readonly index: number;
  readonly data?: unknown;
}

/** As Nest numbers them. */
const argumentKinds = { query: '4', header: '6' } as const;

export const routeWords = (controllers: readonly Type[]): readonly RouteWords[] => controllers.flatMap(wordsOf);

function wordsOf(controller: Type): readonly RouteWords[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler = prototype[name];
    if (name === 'constructor' || typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler))
      return [];
    const types = Reflect.getMetadata(PARAMTYPES_METADATA, prototype, name) as readonly (new () => object)[];
    const query = argumentsOf(controller, name, argumentKinds.query).find(({ data }) => data === undefined);
    const queryClass = query && types[query.index];
    return [
      {
        method: (RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number] ?? '').toLowerCase(),
        path: pathOf(controller, handler),
        who: whoComesIn(handler),
        headers: argumentsOf(controller, name, argumentKinds.header).map(({ data }) => String(data)),
        ...(queryClass ? { query: queryClass } : {}),
      },
    ];
  });
}

/** A handler without a policy never gets as far as being described. */
const whoComesIn = (handler: object): Who => {
  const { policy } = routeConfigOf(handler);
  return policy ? routePolicy(policy).who : 'public';
};

function argumentsOf(controller: Type, name: string, kind: string): readonly Argument[] {
  const all = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as Readonly<Record<string, Argument>>;
  return Object.entries(all).flatMap(([key, argument]) => (key.startsWith(`${kind}:`) ? [argument] : []));
}

const pathOf = (controller: Type, handler: object): string =>
  `/${[Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)].map(String).join('/')}`
    .replace(/\/+/g, '/')
    .replace(/(?!^)\/$/, '')
    .replace(/:(\w+)/g, '{$1}');
