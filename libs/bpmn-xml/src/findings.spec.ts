import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Findings, findingCodes } from './findings.js';

const nowhere = { file: 'p.bpmn', placeOf: () => undefined };

describe('findings', () => {
  it.each(findingCodes)('%s has a row in the documentation', (code) => {
    expect(readFileSync(resolve(__dirname, '../../../docs/diagnostics.md'), 'utf8')).toMatch(
      new RegExp(`^\\| \`${code}\` `, 'm'),
    );
  });

  it('are told in the order of the text, those without a place last', () => {
    const findings = new Findings({
      file: 'p.bpmn',
      placeOf: (id) => (id === 'x' ? { line: 2, column: 1 } : undefined),
    });
    findings.error('XML_INVALID', undefined, 'a.');
    findings.warning('EXTENSION_IGNORED', 'x', 'b.');
    expect(findings.all().map(({ message }) => message)).toEqual(['b.', 'a.']);
  });

  it('are at most 500, and all errors count', () => {
    const findings = new Findings(nowhere);
    for (let at = 0; at < 600; at += 1) findings.error('STRUCTURE_INVALID', undefined, `${at}.`);
    expect(findings.all()).toHaveLength(500);
    expect(findings.errors).toBe(600);
  });

  it('tell faults of a value from faults of the drawing', () => {
    const findings = new Findings(nowhere);
    findings.error('TIMER_INVALID', undefined, 'a.');
    findings.valueError('STRUCTURE_INVALID', undefined, 'b.');
    expect([findings.errors, findings.structuralErrors]).toEqual([2, 0]);
    findings.error('STRUCTURE_INVALID', undefined, 'c.');
    expect([findings.errors, findings.structuralErrors]).toEqual([3, 1]);
  });
});
