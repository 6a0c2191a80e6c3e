import type { Type } from '@nestjs/common';

/** The citizen pages: the second door onto the same use cases. */
export const portalControllers: readonly Type[] = [];
