// What a form brought, kept beside its request while that is answered, for the page that has to give it back.
import type { SentAnswers } from '@alur/portal-pages';
import type { FastifyRequest } from 'fastify';

/** A page that sends back more than this is no help to anybody. */
const mostAnswers = 400;

interface Seen {
  readonly answers: (readonly [string, string])[];
  readonly files: { readonly field: string; readonly name: string }[];
}

const seen = new WeakMap<FastifyRequest, Seen>();

/** Parts of a multipart form are read once only: whoever reads one notes it here. */
export const noteParts = (request: FastifyRequest): Seen => {
  const noted = seen.get(request) ?? { answers: [], files: [] };
  seen.set(request, noted);
  return noted;
};

/** Undefined when nothing was sent. Reads a multipart form that nobody has read, and drops its files. */
export async function sentAnswers(request: FastifyRequest): Promise<SentAnswers | undefined> {
  if (request.method !== 'POST') return undefined;
  if (!request.isMultipart()) return { answers: pairsOf(request.body).slice(0, mostAnswers), files: [] };
  if (!seen.has(request)) await readParts(request);
  return noteParts(request);
}

async function readParts(request: FastifyRequest): Promise<void> {
  const noted = noteParts(request);
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (typeof part.value === 'string') noted.answers.push([part.fieldname, part.value]);
        continue;
      }
      if (part.filename) noted.files.push({ field: part.fieldname, name: part.filename });
      part.file.resume();
    }
  } catch {
    // Cut in the middle, or larger than we take: what came until then is kept.
  }
}

function pairsOf(body: unknown): (readonly [string, string])[] {
  if (body === null || typeof body !== 'object') return [];
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) =>
    (Array.isArray(value) ? value : [value]).flatMap((one: unknown): (readonly [string, string])[] =>
      typeof one === 'string' ? [[name, one]] : [],
    ),
  );
}
