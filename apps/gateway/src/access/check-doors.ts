import type { Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants';
import { doorKey } from './door.js';

/** A route that does not say which door it is would be open or shut by accident: the gateway does not start with one. */
export function checkDoors(controllers: readonly Type[]): void {
  const open = controllers.flatMap((controller) =>
    handlersOf(controller)
      .filter(
        (handler) =>
          Reflect.getMetadata(doorKey, handler.method) === undefined &&
          Reflect.getMetadata(doorKey, controller) === undefined,
      )
      .map((handler) => `${controller.name}.${handler.name}`),
  );
  if (open.length > 0) throw new Error(`Expected every route to name its door, but these do not: ${open.join(', ')}`);
}

function handlersOf(controller: Type): { name: string; method: object }[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const method = prototype[name];
    return name !== 'constructor' && typeof method === 'function' && Reflect.hasMetadata(PATH_METADATA, method)
      ? [{ name, method }]
      : [];
  });
}
