import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

type Variables = Readonly<Record<string, string | undefined>>;

/** What may stand in a file: `DATABASE_URL_FILE` names one. A secret is then seen in no list of processes. */
const secrets = ['DATABASE_URL', 'REDIS_URL'] as const;

function fromFiles(variables: Variables): Variables {
  const told = secrets.flatMap((name): readonly (readonly [string, string])[] => {
    const file = variables[`${name}_FILE`];
    if (!file) return [];
    if (variables[name]) throw new Error(`The environment says ${name} twice: by itself and by ${name}_FILE.`);
    try {
      return [[name, readFileSync(file, 'utf8').trim()]];
    } catch {
      throw new Error(`The file that ${name}_FILE names cannot be read.`);
    }
  });
  return Object.fromEntries(told);
}

/** The environment as one checked value. Throws an error that names every missing or wrong variable, never a value. */
export function readEnvironment<T extends object>(shape: new () => T, variables: Variables): T {
  const known = Object.fromEntries(
    Object.entries({ ...variables, ...fromFiles(variables) }).filter(
      ([, value]) => value !== undefined && value !== '',
    ),
  );
  const environment = plainToInstance(shape, known, { enableImplicitConversion: true, exposeDefaultValues: true });
  const faults = validateSync(environment, { skipMissingProperties: false });
  if (faults.length > 0) {
    const sentences = faults.map((fault) => `${fault.property}: ${Object.values(fault.constraints ?? {}).join(', ')}`);
    throw new Error(`The environment is not complete. ${sentences.join('; ')}`);
  }
  return environment;
}
