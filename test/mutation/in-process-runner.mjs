/**
 * A test runner for Stryker that reads the specs of pure libs once and runs them again for every mutant, in the same process:
 * a mutant takes milliseconds, where a run of Jest takes a second and more. It can do no more than those specs need.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sourcesOf } from './load-sources.mjs';
import { specWords } from './spec-words.mjs';

/** What Stryker has put into the mutated sources looks for this name. */
const seen = (globalThis.__stryker__ ??= {});
const status = { passed: 0, failed: 1 };

const specsIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return specsIn(name);
    return /(?<!\.pg|\.queue)\.spec\.tsx?$/.test(entry.name) ? [name] : [];
  });

class InProcessRunner {
  static inject = ['options'];

  constructor({ inProcess }) {
    this.root = process.cwd();
    this.sources = sourcesOf(this.root);
    this.files = inProcess.folders
      .flatMap((folder) => specsIn(path.join(this.root, folder)))
      .filter((file) => !new RegExp(`^${inProcess.longSpecs}`).test(path.basename(file)))
      .sort();
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  read() {
    this.sources.forget();
    const words = specWords();
    Object.assign(globalThis, words.globals);
    for (const file of this.files) words.collect(path.relative(this.root, file), () => this.sources.load(file));
    this.tests = words.tests;
  }

  async dryRun() {
    this.read();
    const tests = [];
    for (const test of this.tests) {
      seen.currentTestId = test.id;
      tests.push(await this.run(test));
    }
    seen.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: seen.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, reloadEnvironment, disableBail }) {
    Object.assign(seen, { activeMutant: activeMutant.id, hitLimit, hitCount: hitLimit === undefined ? undefined : 0 });
    try {
      if (reloadEnvironment || !this.tests) this.read();
    } catch (error) {
      this.tests = undefined;
      return { status: 'error', errorMessage: String(error) };
    }
    const asked = testFilter && new Set(testFilter);
    const failed = [];
    let count = 0;
    for (const test of this.tests) {
      if (asked && !asked.has(test.id)) continue;
      count += 1;
      const result = await this.run(test);
      if (seen.hitCount > seen.hitLimit) return { status: 'timeout', reason: 'It goes round and round' };
      if (result.status === status.failed) failed.push(result);
      if (failed.length > 0 && !disableBail) break;
    }
    if (failed.length === 0) return { status: 'survived', nrOfTests: count };
    const [{ failureMessage }] = failed;
    return { status: 'killed', killedBy: failed.map(({ id }) => id), failureMessage, nrOfTests: count };
  }

  async run({ id, name, file, run }) {
    const from = performance.now();
    const told = { id, name, fileName: path.join(this.root, file) };
    try {
      await run();
      return { ...told, status: status.passed, timeSpentMs: performance.now() - from };
    } catch (error) {
      const failureMessage = String(error?.message ?? error);
      return { ...told, status: status.failed, timeSpentMs: performance.now() - from, failureMessage };
    }
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', injectableClass: InProcessRunner }];
