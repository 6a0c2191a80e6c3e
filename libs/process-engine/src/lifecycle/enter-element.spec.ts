import { at, completeUserTask, draw, drawProcess, givenInstance, startInstance } from '@alur/testing';

const process = drawProcess({
  id: 'village-letter',
  participants: [
    draw.performer('front', ['=village_office', 'front-office']),
    draw.performer('head', [
      '=village_office',
      '=if kind = "kelurahan" then "lurah" else "kepala-desa"',
      '=rw + "/" + rt',
    ]),
  ],
  elements: {
    begun: draw.start(),
    check: draw.userTask({ participant: 'front' }),
    sign: draw.userTask({ participant: 'head' }),
    done: draw.end(),
  },
  flows: [
    ['begun', 'check'],
    ['check', 'sign'],
    ['sign', 'done'],
  ],
});
const facts = { village_office: 'kelurahan-sisir', kind: 'kelurahan', rw: '007', rt: '003' };

describe('entering an activity', () => {
  it('of another agency opens nothing but a hand-off', () => {
    givenInstance({ process, facts })
      .when(startInstance())
      .thenRests({ check: 'in-transit' })
      .thenState({ timers: {} })
      .thenEffects({ type: 'RequestHandOff', agency: 'kelurahan-sisir' });
  });

  it('of the same agency opens it in the same turn, for a role and scope worked out from the facts', () => {
    givenInstance({ process, facts }, at('check'))
      .when(completeUserTask('check'))
      .thenEvents('UserTaskCompleted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'UserTaskCreated',
        elementId: 'sign',
        from: 'kelurahan-sisir',
        performer: { agency: 'kelurahan-sisir', role: 'lurah', scope: '007/003' },
      });
  });

  it('is worked out once: what changes later does not move it', () => {
    givenInstance({ process, facts }, at('check'))
      .when(completeUserTask('check', { variables: { kind: 'desa' } }))
      .thenState({
        elements: {
          '2': expect.objectContaining({
            performer: { agency: 'kelurahan-sisir', role: 'kepala-desa', scope: '007/003' },
          }),
        },
      });
  });

  it.each([
    ['its agency is unknown', { ...facts, village_office: null }],
    ['its agency is no text', { ...facts, village_office: 7 }],
    ['its agency is empty', { ...facts, village_office: '' }],
  ])('is an incident when %s', (_why, incomplete) => {
    givenInstance({ process, facts: incomplete })
      .when(startInstance())
      .thenEvents('InstanceStarted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'IncidentRaised',
        elementId: 'check',
        code: 'ACTOR_UNRESOLVED',
      })
      .thenEffects();
  });

  it('is an incident when its scope is missing: never a wider one', () => {
    givenInstance({ process, facts: { ...facts, rt: null } }, at('check'))
      .when(completeUserTask('check'))
      .thenEvents('UserTaskCompleted', 'ElementCompleted', 'SequenceFlowTaken', {
        type: 'IncidentRaised',
        elementId: 'sign',
        code: 'ACTOR_UNRESOLVED',
        from: 'kelurahan-sisir',
      });
  });

  it('is an incident, in the words of the city, when nobody holds the role', () => {
    givenInstance({ process, facts, emptyAgencies: ['kelurahan-sisir'] })
      .when(startInstance())
      .thenState({
        elements: {
          '1': expect.objectContaining({
            code: 'ACTOR_UNRESOLVED',
            message: 'Belum ada pejabat untuk jabatan "front-office" di kelurahan-sisir.',
          }),
        },
      });
  });

  it('is an incident when the participant was never set up', () => {
    givenInstance({ process: { ...process, participants: {} } })
      .when(startInstance())
      .thenRests({ check: 'incident' });
  });
});
