/**
 * `node --require`d before an app that a test starts. In a run of all tests the same three programs begin more than a hundred
 * times, and half of a beginning is looking for files and compiling them: that is remembered for the length of the run, in
 * the run's folder. What runs is what would run without it.
 *
 * ALUR_TEST_QUICK_START names the memory of a program; ALUR_TEST_QUICK_START_WRITE makes the program leave one behind.
 */
const { readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { Script } = require('node:vm');

const memory = process.env.ALUR_TEST_QUICK_START;

const remembered = () => {
  try {
    const { found, places } = JSON.parse(readFileSync(`${memory}.json`, 'utf8'));
    const code = readFileSync(`${memory}.bin`);
    return { found, codeOf: (file) => places[file] && code.subarray(...places[file]) };
  } catch {
    return { found: {}, codeOf: () => undefined };
  }
};
const { found, codeOf } = remembered();
const compiled = new Map();

const resolveFilename = Module._resolveFilename;
Module._resolveFilename = function (request, parent, isMain, options) {
  const search = () => resolveFilename.call(this, request, parent, isMain, options);
  if (options || isMain || !parent?.filename || Module.isBuiltin(request)) return search();
  return (found[`${path.dirname(parent.filename)}\0${request}`] ??= search());
};

const requireOf = (module) =>
  Object.assign((request) => module.require(request), {
    resolve: (request, options) => Module._resolveFilename(request, module, false, options),
    cache: Module._cache,
    main: process.mainModule,
    extensions: Module._extensions,
  });

const compile = Module.prototype._compile;
Module.prototype._compile = function (content, filename, format) {
  const asUsual = () => compile.call(this, content, filename, format);
  // Code that is remembered has forgotten whose it is, which import() asks for.
  if (format === 'module' || !filename.endsWith('.js') || content.includes('import(')) return asUsual();
  let script;
  try {
    script = new Script(Module.wrap(content), { filename, cachedData: codeOf(filename) });
  } catch {
    // An ES module without its mark: Node finds out in the same way.
    return asUsual();
  }
  compiled.set(filename, script);
  const run = script.runInThisContext();
  return run.call(this.exports, this.exports, requireOf(this), this, filename, path.dirname(filename));
};

const writeWhole = (file, content) => {
  writeFileSync(`${file}.unfinished`, content);
  renameSync(`${file}.unfinished`, file);
};

if (process.env.ALUR_TEST_QUICK_START_WRITE)
  process.once('exit', () => {
    const places = {};
    const parts = [];
    let end = 0;
    for (const [file, script] of compiled) {
      const data = script.createCachedData();
      places[file] = [end, (end += data.length)];
      parts.push(data);
    }
    writeWhole(`${memory}.bin`, Buffer.concat(parts));
    writeWhole(`${memory}.json`, JSON.stringify({ found, places }));
  });
