import { RuntimeEnvironment } from '@alur/platform';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, Min } from 'class-validator';

export class GatewayEnvironment extends RuntimeEnvironment {
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(65_535)
  PORT = 3000;

  @IsString()
  HOST = '127.0.0.1';

  /** Whose word about the client's address is taken: `loopback`, or addresses and networks, comma-separated. */
  @Matches(/^(loopback|none|[0-9a-fA-F.:/, ]+)$/)
  TRUSTED_PROXIES = 'loopback';

  /** Commands of people that may wait for the database at once; a service that holds more than its part is refused first. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  COMMANDS_WAITING_LIMIT = 1_000;

  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  HTTP_IN_FLIGHT_LIMIT = 400;

  /** Of them, those that bring a file. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(10_000)
  UPLOADS_IN_FLIGHT_LIMIT = 40;

  /** Connections that may be open at once; the next one is closed. */
  @Type(() => Number)
  @IsInt()
  @Min(10)
  @Max(100_000)
  HTTP_CONNECTIONS_LIMIT = 5_000;

  /** How long somebody may take to say what they want, before their files come. */
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(120)
  HTTP_HEADERS_SECONDS = 10;

  /** Services to begin a draft with; without it the studio offers none. */
  @IsOptional()
  @IsString()
  TEMPLATES_DIR?: string;

  /** Built console; without it the console's address answers 404. */
  @IsOptional()
  @IsString()
  CONSOLE_DIR?: string;
}
