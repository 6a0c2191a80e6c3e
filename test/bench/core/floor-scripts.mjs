/**
 * What the machine can do at best with our own statements: pgbench scripts made of the commit and the load statement as they
 * are shipped, with the very rows of one case of W1, and nothing around them. `:id` draws a new case each time.
 */
import { lib } from './dist.mjs';

/** Goes for the case of each transaction; hexadecimal digits without dashes are an id too. */
const newCase = 'CASEID';
const newReference = 'REFERENCE';

const draw = '\\set id random(1, 1000000000000000)\n';

/** As our driver sends them, with the case left open. */
const opened = (values, { caseId, reference }) =>
  values.map((text) => text.replaceAll(caseId, newCase).replaceAll(reference, newReference));

const filled = (name, id) =>
  `replace(replace(:${name}, '${newCase}', ${id}), '${newReference}', 'BTU' || left(${id}, 12))`;

const oneRow = (name) => `${filled(name, 'md5(:id::text)')}::jsonb`;

const manyRows = (many) => (name) =>
  `(SELECT '[' || string_agg(${filled(name, 'md5((:id::bigint + n)::text)')}, ',') || ']' FROM generate_series(1, ${many}) AS n)::jsonb`;

/** The statement with a variable of pgbench, or nothing, in place of each parameter. */
const statementOf = ({ values, prefix, rows }) =>
  values.reduceRight(
    (text, value, place) =>
      text.replaceAll(`$${place + 1}::jsonb`, value === '[]' ? `'[]'::jsonb` : rows(`${prefix}${place + 1}`)),
    lib('persistence', 'engine/commit-statement.js').usualCommitStatement,
  );

const variablesOf = (prefix, values, cut) =>
  Object.fromEntries(
    values.flatMap((text, place) => (text === '[]' ? [] : [[`${prefix}${place + 1}`, cut ? text.slice(1, -1) : text]])),
  );

/** A case is created and then carried to its end: two advances. `commits` are the parameters of both. */
export const advanceScript = (commits, many = 1) => {
  const [turn] = JSON.parse(commits[0][0]);
  const [create, complete] = commits.map((values) =>
    opened(values, { caseId: turn.case_id, reference: turn.reference }),
  );
  const rows = many === 1 ? oneRow : manyRows(many);
  const statements = [
    statementOf({ values: create, prefix: 'a', rows }),
    statementOf({ values: complete, prefix: 'b', rows }),
  ];
  return {
    script: `${draw}${statements.map((text) => `${text};\n`).join('')}`,
    variables: { ...variablesOf('a', create, many > 1), ...variablesOf('b', complete, many > 1) },
  };
};

/** The load statement for one case of those that are there. */
export const loadScript = (cases) => {
  const ids = `{${cases.map(({ id }) => id).join(',')}}`;
  const people = `{${cases.map(({ applicant_id }) => applicant_id).join(',')}}`;
  const one = (name) => `ARRAY[(:${name}::uuid[])[:place::int]]`;
  const text = lib('persistence', 'engine/load-statement.js')
    .loadStatement.replaceAll('$1::uuid[]', one('ids'))
    .replaceAll('$2::text[]', `ARRAY['none']`)
    .replaceAll('$3::text[]', `ARRAY['']`)
    .replaceAll('$4::uuid[]', one('people'));
  return { script: `\\set place random(1, ${cases.length})\n${text};\n`, variables: { ids, people } };
};

export const bareTable = 'CREATE TABLE floor_row (id bigserial PRIMARY KEY, text text NOT NULL)';

/** One row, one commit. */
export const bareScript = {
  script: 'INSERT INTO floor_row (text) VALUES (:text);\n',
  variables: { text: 'x'.repeat(100) },
};
