import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

/** The environment as one checked value. Throws an error that names every missing or wrong variable, never a value. */
export function readEnvironment<T extends object>(
  shape: new () => T,
  variables: Readonly<Record<string, string | undefined>>,
): T {
  const known = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const environment = plainToInstance(shape, known, { enableImplicitConversion: true, exposeDefaultValues: true });
  const faults = validateSync(environment, { skipMissingProperties: false });
  if (faults.length > 0) {
    const sentences = faults.map((fault) => `${fault.property}: ${Object.values(fault.constraints ?? {}).join(', ')}`);
    throw new Error(`The environment is not complete. ${sentences.join('; ')}`);
  }
  return environment;
}
