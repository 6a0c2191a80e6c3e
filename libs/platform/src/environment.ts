import { readFileSync } from 'node:fs';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

type Variables = Readonly<Record<string, string | undefined>>;

const inFile = '_FILE';

/** `DATABASE_URL_FILE` names a file that holds `DATABASE_URL`: a secret is then seen in no list of processes. */
function fromFiles(variables: Variables): Variables {
  const files = Object.entries(variables).filter(([name, file]) => name.endsWith(inFile) && file);
  return Object.fromEntries(
    files.map(([variable, file]) => {
      const name = variable.slice(0, -inFile.length);
      if (variables[name]) throw new Error(`The environment says ${name} twice: by itself and by ${variable}.`);
      try {
        return [name, readFileSync(file ?? '', 'utf8').trim()];
      } catch {
        throw new Error(`The file that ${variable} names cannot be read.`);
      }
    }),
  );
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
