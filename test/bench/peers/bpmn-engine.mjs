/**
 * W1 in bpmn-engine, whose state is kept by whoever uses it: saved when a service task has run and before its flow goes on, when
 * the user task waits, when it was answered, and at the end. The drawing is parsed once and left out of what is saved.
 */
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Engine } from 'bpmn-engine';
import pg from 'pg';

const source = `<?xml version="1.0" encoding="UTF-8"?>
<definitions id="w1" xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <process id="request" isExecutable="true">
    <startEvent id="start" />
    <sequenceFlow id="f1" sourceRef="start" targetRef="assess" />
    <serviceTask id="assess" implementation="\${environment.services.work}" />
    <sequenceFlow id="f2" sourceRef="assess" targetRef="way" />
    <exclusiveGateway id="way" default="f4" />
    <sequenceFlow id="f3" sourceRef="way" targetRef="declined">
      <conditionExpression xsi:type="tFormalExpression">\${environment.services.isBelowZero()}</conditionExpression>
    </sequenceFlow>
    <endEvent id="declined" />
    <sequenceFlow id="f4" sourceRef="way" targetRef="decide" />
    <userTask id="decide" />
    <sequenceFlow id="f5" sourceRef="decide" targetRef="fork" />
    <parallelGateway id="fork" />
    <sequenceFlow id="f6" sourceRef="fork" targetRef="notify" />
    <sequenceFlow id="f7" sourceRef="fork" targetRef="archive" />
    <serviceTask id="notify" implementation="\${environment.services.work}" />
    <serviceTask id="archive" implementation="\${environment.services.work}" />
    <sequenceFlow id="f8" sourceRef="notify" targetRef="join" />
    <sequenceFlow id="f9" sourceRef="archive" targetRef="join" />
    <parallelGateway id="join" />
    <sequenceFlow id="f10" sourceRef="join" targetRef="end" />
    <endEvent id="end" />
  </process>
</definitions>`;

const upsert = `INSERT INTO w1_state (id, state) VALUES ($1, $2) ON CONFLICT (id) DO UPDATE SET state = excluded.state`;

const start = async ({ pool, sourceContext }, payload) => {
  const id = randomUUID();
  const listener = new EventEmitter();
  const save = async () => {
    const state = await engine.getState();
    for (const definition of state.definitions) delete definition.source;
    await pool.query({ name: 'save', text: upsert, values: [id, JSON.stringify(state)] });
  };
  const engine = new Engine({
    name: id,
    sourceContext,
    listener,
    variables: payload,
    services: {
      work: (_scope, done) => save().then(() => done(), done),
      isBelowZero: ({ environment }) => environment.variables.amount < 0,
    },
  });
  const waits = new Promise((resolve) => listener.once('wait', resolve));
  const ends = new Promise((resolve, reject) => {
    engine.once('end', resolve);
    engine.once('error', reject);
  });
  await engine.execute();
  const task = await waits;
  await save();
  return {
    complete: () => {
      task.signal({ decision: 'granted' });
      return save();
    },
    ended: ends.then(save),
  };
};

export const open = async ({ databaseUrl }) => {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 16 });
  await pool.query('CREATE TABLE w1_state (id uuid PRIMARY KEY, state jsonb NOT NULL)');
  const [definition] = await new Engine({ source }).getDefinitions();
  const shared = { pool, sourceContext: definition.environment.options.source };
  return { start: (payload) => start(shared, payload), close: () => pool.end() };
};
