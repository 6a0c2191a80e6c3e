// Which door a route is: every handler says it, a handler that does not is refused at boot.
import { SetMetadata } from '@nestjs/common';
import type { CustomDecorator } from '@nestjs/common';

export type Door = 'public' | 'citizen' | 'officer' | 'link' | 'designer' | 'studio' | 'demo';

export const doorKey = 'alur:door';

export const DoorIs = (door: Door): CustomDecorator => SetMetadata(doorKey, door);
