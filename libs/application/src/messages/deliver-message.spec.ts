import type { CaseState } from '@alur/case';
import { decideCase } from '@alur/case';
import type { City } from '@alur/city';
import type { JsonObject, Rejection, Result } from '@alur/kernel';
import { err } from '@alur/kernel';
import type { ServiceBundle } from '@alur/service';
import { compileSetup, draw, drawProcess, november, permitRules, turnContext } from '@alur/testing';
import type { CaseChange, CaseCommandRequest, CaseRecord, Lanes } from '../ports/lanes.js';
import type { MessageExchange } from '../ports/message-exchange.js';
import type { ExchangePorts } from './deliver-message.js';
import { deliverMessage } from './deliver-message.js';

const process = drawProcess({
  id: 'permit',
  elements: {
    begun: draw.start(),
    hear: { type: 'receiveTask', message: { kind: 'message', name: { literal: 'granted' } } },
    file: draw.userTask(),
  },
  flows: [
    ['begun', 'hear'],
    ['hear', 'file'],
  ],
});
const rules = { ...permitRules, compiled: compileSetup({ process }) };
const fields = [
  { id: 'income', type: 'number', label: 'Penghasilan', class: 'specific' },
  { id: 'floors', type: 'number', label: 'Lantai', class: 'none' },
];
const bundle = { form: { pages: [{ fields }] }, tasks: {}, process, owner: 'a' } as unknown as ServiceBundle;
const city = { zone: 'Asia/Jakarta', villages: {}, agencies: {} } as unknown as City;
const at = november(24);

function waiting(): CaseState {
  const turn = decideCase(
    rules,
    undefined,
    { type: 'SubmitRequest', at, serviceId: 's', version: 'v', variables: {}, data: { section: 'a', commitment: '' } },
    turnContext(),
  );
  if (!turn.ok) throw new Error(turn.error.code);
  return turn.value.state;
}

/** Delivers to a case that waits, or to lanes that answer by themselves, and tells what became of the message. */
async function delivering(variables: JsonObject, answer?: Rejection) {
  const became: string[] = [];
  let change: CaseChange<JsonObject> | undefined;
  const lanes = {
    submit(request: CaseCommandRequest<JsonObject>): Promise<Result<JsonObject, Rejection>> {
      const record = { id: 'c1', state: waiting() } as unknown as CaseRecord;
      const decided = answer
        ? err(answer)
        : request.decide({ at, record, version: { hash: 'v', bundle, rules }, answers: {}, sealKey: (key) => key });
      if (decided.ok) change = decided.value;
      return Promise.resolve(decided.ok ? { ok: true, value: decided.value.answer } : decided);
    },
  } as Lanes;
  const exchange = {
    settle: () => Promise.resolve(void became.push('settled')),
    takeBack: () => Promise.resolve(void became.push('taken back')),
  } as unknown as MessageExchange;
  const result = await deliverMessage({ city, lanes, exchange } as ExchangePorts, {
    id: 'm-1',
    variables,
    receiver: { caseId: 'c1', subscription: '2' },
  });
  return { result, became, variables: change?.state.process.variables };
}

describe('delivering a message to a case', () => {
  it('brings what it carries, but no answer to a personal question', async () => {
    expect(await delivering({ floors: 2, income: 9, note: 'x' })).toEqual({
      result: { ok: true, value: 'arrived' },
      became: ['settled'],
      variables: { floors: 2, note: 'x' },
    });
  });

  it.each([
    ['MESSAGE_DUPLICATE', { ok: true, value: 'arrived' }, ['settled']],
    ['SUBSCRIPTION_NOT_OPEN', { ok: true, value: 'missed' }, ['taken back']],
    ['INSTANCE_ENDED', { ok: true, value: 'missed' }, ['taken back']],
    ['CASE_BUSY', { ok: false }, []],
    ['OVERLOADED', { ok: false }, []],
    ['INSTANCE_TOO_LARGE', { ok: false }, []],
  ])('that answers %s', async (code, result, became) => {
    expect(await delivering({}, { code, message: '' })).toMatchObject({ result, became });
  });
});
