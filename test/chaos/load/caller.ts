// One person's connection to the city: cookies, patience, and the difference between a no and no answer.
import { Agent, request } from 'node:http';
import { pause } from '../arena/arena.js';
import type { ClientLedger, Command } from '../ledger/client-ledger.js';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: FormData;
}

/** Longer than the city itself waits for anything. */
const answerPatienceMs = 20_000;

/** Whether nobody knows what became of what was asked: it is asked again with the same key. */
const isDoubt = ({ status }: Answer): boolean => status >= 500 || status === 429 || status === 408;

export class Caller {
  private readonly cookies = new Map<string, string>();
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 4 });

  constructor(
    private readonly url: string,
    private readonly ledger: ClientLedger,
    private readonly isOver: () => boolean,
  ) {}

  /** Once. Nothing when no answer came. */
  async ask(question: Question): Promise<Answer | undefined> {
    const answer = await this.send(question);
    if (answer && answer.status >= 500 && answer.status !== 503)
      this.ledger.unlikely(
        `${question.method} ${question.path} was answered ${String(answer.status)} ${JSON.stringify(answer.body)}`,
      );
    return answer;
  }

  /** Until there is an answer; for what may be asked twice. Nothing once the run is over. */
  async read(question: Question): Promise<Answer | undefined> {
    for (let tries = 0; !this.isOver(); tries += 1) {
      const answer = await this.ask(question);
      if (answer && !isDoubt(answer)) return answer;
      await pause(waitAfter(tries));
    }
    return undefined;
  }

  /** A command with its key, until its answer is a yes or a no; `tries` at most. */
  async command(command: Command, question: Question, tries = Number.POSITIVE_INFINITY): Promise<Answer | undefined> {
    for (let done = 0; done < tries && !this.isOver(); done += 1) {
      command.tries += 1;
      const answer = await this.ask(question);
      // A session that is over says nothing about the command.
      if (answer?.status === 401) return answer;
      if (answer && !isDoubt(answer)) {
        const isYes = answer.status < 300;
        this.ledger.answered(command, isYes, isYes ? answer.body : (answer.body as { code?: string }).code);
        return answer;
      }
      command.lost += 1;
      await pause(waitAfter(done));
    }
    this.ledger.gaveUp(command);
    return undefined;
  }

  close(): void {
    this.agent.destroy();
  }

  private async send({ method, path, headers = {}, json, form }: Question): Promise<Answer | undefined> {
    const body = form ? new Response(form) : undefined;
    const bytes = body
      ? Buffer.from(await body.arrayBuffer())
      : json === undefined
        ? undefined
        : Buffer.from(JSON.stringify(json));
    const type = body?.headers.get('content-type') ?? 'application/json';
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return new Promise((resolve) => {
      const asked = request(new URL(path, this.url), {
        method,
        agent: this.agent,
        headers: {
          accept: 'application/json',
          ...headers,
          ...(cookie ? { cookie } : {}),
          ...(bytes ? { 'content-type': type, 'content-length': String(bytes.length) } : {}),
        },
      });
      const limit = setTimeout(() => asked.destroy(new Error('no answer')), answerPatienceMs);
      const settle = (answer: Answer | undefined): void => {
        clearTimeout(limit);
        resolve(answer);
      };
      asked.once('error', () => settle(undefined));
      asked.once('response', (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.once('error', () => settle(undefined));
        response.once('close', () => settle(undefined));
        response.once('end', () => {
          // Cut in the middle: no answer at all.
          if (!response.complete) return settle(undefined);
          this.keep(response.headers['set-cookie'] ?? []);
          const text = Buffer.concat(pieces).toString('utf8');
          return settle({
            status: response.statusCode ?? 0,
            body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text,
          });
        });
      });
      asked.end(bytes);
    });
  }

  private keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
  }
}

/** Half a second, then more; a little different each time. */
const waitAfter = (tries: number): number =>
  Math.min(3_000, 300 * 1.5 ** Math.min(tries, 8)) * (0.75 + Math.random() / 2);
