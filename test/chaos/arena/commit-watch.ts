// Understands enough of PostgreSQL's protocol to know when something was committed, and cuts before anybody is told.
import type { Direction, Line, Onlooker, Toxic } from './fault-proxy.js';

interface Talk {
  /** What has come of a message that is not whole yet. */
  rest: Buffer;
  isStarted: boolean;
  /** Texts of prepared statements by their names; the driver sends each once on a connection. */
  readonly statements: Map<string, string>;
  /** The statement on its way would write, and its answer is to be kept back. */
  isMarked: boolean;
  kept: Buffer[];
}

export interface Cutting {
  readonly toxic: Toxic;
  /** Chooses no more, and cuts whoever still waits for what was kept back. */
  stop(): void;
  count(): number;
}

export interface CommitWatch {
  readonly onlooker: Onlooker;
  /** Keeps back the answers of writing statements that `isChosen`, and cuts once the server is ready again. */
  cutting(isChosen: () => boolean): Cutting;
}

const writes = /\b(INSERT INTO|UPDATE|DELETE FROM)\b/;
const commits = /^\s*COMMIT\b/i;

export function commitWatch(): CommitWatch {
  const talks = new Map<Line, Talk>();
  let isChosen: (() => boolean) | undefined;
  const talkOf = (line: Line): Talk => {
    const known = talks.get(line) ?? {
      rest: Buffer.alloc(0),
      isStarted: false,
      statements: new Map<string, string>(),
      isMarked: false,
      kept: [],
    };
    talks.set(line, known);
    return known;
  };
  const asked = (talk: Talk, text: string): void => {
    if (isChosen && !talk.isMarked && (commits.test(text) || writes.test(text)) && isChosen()) talk.isMarked = true;
  };
  return {
    onlooker: {
      passes(line, direction, piece) {
        if (direction === 'up') readQuestions(talkOf(line), piece, asked);
      },
      closed: (line) => void talks.delete(line),
    },
    cutting(chosen) {
      let count = 0;
      isChosen = chosen;
      return {
        count: () => count,
        stop() {
          isChosen = undefined;
          for (const [line, talk] of talks) if (talk.isMarked) line.cut();
        },
        toxic: {
          watch(line, direction: Direction, piece) {
            const talk = talkOf(line);
            if (direction === 'up' || !talk.isMarked) return 'pass';
            talk.kept.push(piece);
            const answer = readAnswer(Buffer.concat(talk.kept));
            if (answer === 'unfinished') return 'held';
            if (answer === 'done') {
              count += 1;
              line.cut();
              return 'held';
            }
            // Refused, or inside a transaction that goes on: nothing is committed, so nothing is to be lost.
            for (const kept of talk.kept) line.send('down', kept);
            talk.kept = [];
            talk.isMarked = false;
            return 'held';
          },
        },
      };
    },
  };
}

/** Messages of a client: after its first one each begins with a letter and its length. */
function readQuestions(talk: Talk, piece: Buffer, asked: (talk: Talk, text: string) => void): void {
  let bytes = talk.rest.length === 0 ? piece : Buffer.concat([talk.rest, piece]);
  for (;;) {
    const head = talk.isStarted ? 1 : 0;
    if (bytes.length < head + 4) break;
    const length = head + bytes.readInt32BE(head);
    if (bytes.length < length) break;
    if (talk.isStarted) readQuestion(talk, bytes.subarray(0, length), asked);
    else talk.isStarted = true;
    bytes = bytes.subarray(length);
  }
  talk.rest = Buffer.from(bytes);
}

function readQuestion(talk: Talk, message: Buffer, asked: (talk: Talk, text: string) => void): void {
  const kind = String.fromCharCode(message[0] ?? 0);
  const words = (): readonly string[] =>
    message
      .subarray(5)
      .toString('utf8', 0, message.length - 5)
      .split('\0');
  if (kind === 'Q') asked(talk, words()[0] ?? '');
  if (kind === 'P') {
    const [name = '', text = ''] = words();
    talk.statements.set(name, text);
  }
  if (kind === 'B') {
    const end = message.indexOf(0, 5);
    const name = message.toString('utf8', end + 1, message.indexOf(0, end + 1));
    asked(talk, talk.statements.get(name) ?? '');
  }
}

/** `done`: the server is ready again, outside any transaction, and nothing was refused: what was asked is committed. */
function readAnswer(bytes: Buffer): 'unfinished' | 'done' | 'other' {
  let hasFailed = false;
  let at = 0;
  while (bytes.length >= at + 5) {
    const kind = String.fromCharCode(bytes[at] ?? 0);
    const length = 1 + bytes.readInt32BE(at + 1);
    if (bytes.length < at + length) return 'unfinished';
    if (kind === 'E') hasFailed = true;
    if (kind === 'Z') return String.fromCharCode(bytes[at + 5] ?? 0) === 'I' && !hasFailed ? 'done' : 'other';
    at += length;
  }
  return 'unfinished';
}
