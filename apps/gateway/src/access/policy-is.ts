// Every route names its policy; one that does not is refused when the gateway starts.
import type { PolicyId } from '@alur/access';
import { configureRoute } from '../http/configure-route.js';

declare module 'fastify' {
  interface FastifyContextConfig {
    readonly policy?: PolicyId;
    /** The guard stands before it. What is served past the guard is for everybody. */
    readonly guarded?: boolean;
  }
}

export const PolicyIs = (policy: PolicyId): MethodDecorator => configureRoute({ policy, guarded: true });
