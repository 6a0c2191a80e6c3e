import { RuntimeEnvironment } from '@alur/platform';
import { IsNotEmpty } from 'class-validator';

export class SetupEnvironment extends RuntimeEnvironment {
  @IsNotEmpty()
  SERVICES_DIR!: string;
}
