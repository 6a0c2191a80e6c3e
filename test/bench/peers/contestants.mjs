/** Who runs, and what each does more or less than the others: the figures mean nothing without it. T3 is measured by the first. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const peer = path.join(here, 'peer-process.mjs');

export const contestants = [
  {
    name: 'alur',
    letter: 'A',
    title: 'Alur, durable jobs',
    file: peer,
    args: ['alur'],
    given: { way: 'jobs' },
    isOurs: true,
    note: 'The drawing is run from the agency’s file, through the use cases a city uses: answers sealed with the applicant’s key, who may act decided, an event with its hash for each turn, an inbox that answers a repeated command, open tasks and jobs as rows.',
  },
  {
    name: 'alur-inline',
    letter: 'I',
    title: 'Alur, inline',
    file: peer,
    args: ['alur'],
    given: { way: 'inline' },
    isOurs: true,
    note: 'The same, with service tasks that only compute: they run within the turn and are safe together with it. The peers have no such way; T3 is not measured by it.',
  },
  {
    name: 'dbos',
    letter: 'D',
    title: 'DBOS',
    file: peer,
    args: ['dbos'],
    target: { id: 'T3a', atLeast: 10 },
    note: 'A library that keeps the steps of a function. Same durability: a row for each step. More: any program is a workflow, its queues and schedules. Less: no drawing that an agency can read and change, no list of tasks, no history that cannot be changed unnoticed. Complete-task is a stored message; what follows it is done later.',
  },
  {
    name: 'restate',
    letter: 'R',
    title: 'Restate',
    file: peer,
    args: ['restate'],
    target: { id: 'T3b', atLeast: 5 },
    note: 'A server with a log of its own on the same disk. Same durability: every step in the log, flushed. More: it can be replicated, and its steps are called over HTTP, which is part of its cost here. Less: as DBOS; and what it holds cannot be joined with the city’s tables.',
  },
  {
    name: 'bpmn-engine',
    letter: 'B',
    title: 'bpmn-engine with saved state',
    file: peer,
    args: ['bpmn-engine'],
    target: { id: 'T3c', atLeast: 20 },
    note: 'A library that runs the same kind of drawing in memory. Its state is saved to PostgreSQL after each service task, when the user task waits, when it is answered and at the end. More: a drawing may call JavaScript of one’s own. Less: no history, no list of tasks, no jobs, no protection against two writers; a case is resumed by loading it whole.',
  },
];
