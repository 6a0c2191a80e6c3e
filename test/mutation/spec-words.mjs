/**
 * The words that pure specs are written with: describe, it and their tables, before and after each, and Jest's own `expect`.
 * The tests are collected once and can then be run again and again.
 */
import { createRequire } from 'node:module';

// It comes with Jest.
const { expect } = createRequire(createRequire(import.meta.url).resolve('jest'))('expect');

/** @returns `{globals, tests, collect}`; each test is `{id, file, run}`. */
export const specWords = () => {
  const tests = [];
  let titles = [];
  let hooks = { before: [], after: [] };
  let file = '';

  const describe = (title, body) => {
    const around = { titles, hooks };
    titles = [...titles, title];
    hooks = { before: [...hooks.before], after: [...hooks.after] };
    body();
    ({ titles, hooks } = around);
  };
  const it = (title, body) => {
    const name = [...titles, title].join(' ');
    const same = tests.filter((test) => test.file === file && test.name === name).length;
    const own = hooks;
    const run = async () => {
      for (const hook of own.before) await hook();
      try {
        await body();
      } finally {
        for (const hook of own.after) await hook();
      }
    };
    tests.push({ id: `${file} ${name}${same > 0 ? ` #${String(same + 1)}` : ''}`, name, file, run });
  };
  const eachOf = (word) => (rows) => (title, body) =>
    rows.forEach((row) => {
      const cells = Array.isArray(row) ? row : [row];
      word(`${title} ${String(cells[0])}`, () => body(...cells));
    });
  describe.each = eachOf(describe);
  it.each = eachOf(it);

  return {
    tests,
    globals: {
      describe,
      it,
      test: it,
      expect,
      beforeEach: (hook) => hooks.before.push(hook),
      afterEach: (hook) => hooks.after.unshift(hook),
    },
    /** `read` runs the file, whose tests are then known by its name. */
    collect(name, read) {
      file = name;
      titles = [];
      hooks = { before: [], after: [] };
      read();
    },
  };
};
