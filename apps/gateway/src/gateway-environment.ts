import { RuntimeEnvironment } from '@alur/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

export class GatewayEnvironment extends RuntimeEnvironment {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT = 3000;

  @IsString()
  HOST = '127.0.0.1';

  /** Built console; without it the console's address answers 404. */
  @IsOptional()
  @IsString()
  CONSOLE_DIR?: string;
}
