import { beehivePermit, decisionOf, draw, drawProcess, sktm } from '@alur/testing';
import { compileProcess } from './compile-process.js';

const broken = drawProcess({
  id: 'broken',
  participants: [draw.performer('somebody', ['=office +', 'clerk'])],
  elements: {
    begun: draw.start(),
    ask: draw.userTask({ participant: 'somebody' }),
    late: draw.timeout('ask', draw.duration('=span +')),
    done: draw.end(),
  },
  flows: [
    ['begun', 'ask'],
    ['ask', 'done', 'answer +'],
  ],
});

describe('compiling a process', () => {
  it('finds every expression that cannot be read, where it is written', () => {
    const compiled = compileProcess(broken, new Map());
    if (compiled.ok) throw new Error('Expected findings');
    expect(compiled.error.map(({ code, severity, element }) => ({ code, severity, element }))).toEqual([
      { code: 'EXPRESSION_INVALID', severity: 'error', element: 'ask--done' },
      { code: 'EXPRESSION_INVALID', severity: 'error', element: 'late' },
      { code: 'EXPRESSION_INVALID', severity: 'error', element: 'somebody' },
    ]);
  });

  it('reads every expression once, also when it is written twice', () => {
    const compiled = compileProcess(sktm.process, new Map());
    if (!compiled.ok) throw new Error('Expected a process');
    expect([...compiled.value.expressions.keys()].filter((source) => source === 'village_office')).toHaveLength(1);
    expect(compiled.value.expressions.has('completeness = "complete"')).toBe(true);
  });

  it('names the facts that its expressions and the decisions it uses read, each once', () => {
    const decisions = new Map(
      [...(sktm.decisions ?? []), decisionOf('unused', ['secret'], () => null)].map((decision) => [
        decision.id,
        decision,
      ]),
    );
    const compiled = compileProcess(sktm.process, decisions);
    expect(compiled.ok && [...compiled.value.names].sort()).toEqual(
      [
        'completeness',
        'decile',
        'eligibility',
        'head_decision',
        'purpose',
        'rt',
        'rw',
        'village_district_office',
        'village_kind',
        'village_office',
        'visit_verdict',
      ].sort(),
    );
  });

  it('needs no facts for a process without expressions', () => {
    const plain = compileProcess({ ...beehivePermit, flows: {} }, new Map());
    expect(plain.ok && plain.value.names).toEqual([]);
  });
});
