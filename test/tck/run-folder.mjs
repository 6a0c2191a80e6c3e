/** Runs every test of one folder of the kit against the compiled libs. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { comparer } from './compare.mjs';
import { readTestCases } from './test-cases.mjs';

const require = createRequire(import.meta.url);
const dist = path.resolve(import.meta.dirname, '../../dist/libs');
const load = (file) => require(path.join(dist, file));

const { compileDecisionModel } = load('expressions/src/index.js');
const { readDecisionModel } = load('bpmn-xml/src/dmn/read-decision-model.js');
const { kindOf } = load('expressions/src/values/value.js');
const { textOf } = load('expressions/src/values/to-text.js');
const { equal } = load('expressions/src/compare/equal.js');
const { lift } = load('expressions/src/types/lift.js');
const { Fuel } = load('expressions/src/fuel.js');

const at = '2026-11-24T03:00:00.000Z';
const zone = 'UTC';
const run = () => ({ fuel: new Fuel(), at, zone });
const agrees = comparer({ kindOf, lift, equal, textOf, run });
const show = (value) => (value === null ? 'null' : `${kindOf(value)} ${textOf(value, run())}`);

const readModels = async (folder) => {
  const models = new Map();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.dmn'))) {
    const reading = await readDecisionModel(readFileSync(path.join(folder, file), 'utf8'), file);
    models.set(file, reading);
  }
  return models;
};

/** Models that are not the one asked: what it may import. */
const compileNamed = (models, modelName) => {
  const reading = models.get(modelName);
  if (!reading?.model) return { problem: reading?.diagnostics[0]?.message ?? `no file ${modelName}` };
  const others = [...models].flatMap(([name, other]) => (name !== modelName && other.model ? [other.model] : []));
  return { compiled: compileDecisionModel(reading.model, others), model: reading.model };
};

/** A service with several outputs answers with a context; the kit asks for one of them. */
const partOf = (value, { model, service, name }) => {
  const asked = model.services.find((candidate) => candidate.name === service);
  return asked && asked.outputs.length > 1 && value !== null ? (value[name] ?? null) : value;
};

/** @returns one entry per asked result: `{ id, name, passed, expected, got, reason }` */
export const runFolder = async (folder) => {
  const models = await readModels(folder);
  const results = [];
  for (const file of readdirSync(folder).filter((name) => /-test-.*\.xml$/.test(name))) {
    const { modelName, cases } = readTestCases(readFileSync(path.join(folder, file), 'utf8'));
    const { compiled, problem, model } = compileNamed(models, modelName);
    for (const { id, service, values, types, asked } of cases) {
      for (const { name, expected, isError } of asked) {
        if (problem) {
          results.push({
            file,
            id,
            name,
            passed: false,
            expected: JSON.stringify(expected.value),
            got: '',
            reason: problem,
          });
          continue;
        }
        const answer = compiled.valueOf(service ?? name, { values, types, at, zone });
        const value = answer.ok ? partOf(answer.value, { model, service, name }) : null;
        const passed = agrees(expected, value);
        results.push({
          file,
          id,
          name,
          passed,
          expected: isError ? 'error (null)' : JSON.stringify(expected.value),
          got: show(value),
          reason: answer.ok ? '' : answer.error.message,
        });
      }
    }
  }
  return results;
};
