/** What is measured is what is shipped: the built libraries, as gateway and worker load them. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const require = createRequire(import.meta.url);

export const lib = (name, file = 'index.js') => require(path.join(root, 'dist/libs', name, 'src', file));

/** The shipped city. */
export const batu = () => {
  const folder = path.join(root, 'config/city/batu');
  const texts = readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
  const { city, diagnostics } = lib('city').loadCity(Object.fromEntries(texts));
  if (!city) throw new Error(JSON.stringify(diagnostics));
  return city;
};

/** A bundle ready to run. */
export const compiled = async (city, files) => {
  const { compileBundle } = lib('application');
  const { readBpmn, readDmn } = lib('bpmn-xml');
  const { systemEntropy } = lib('identity');
  const ports = { city, entropy: systemEntropy, drawings: { readProcesses: readBpmn, readDecisions: readDmn } };
  const { version, findings } = await compileBundle(ports, files);
  if (!version) throw new Error(JSON.stringify(findings));
  return version;
};
