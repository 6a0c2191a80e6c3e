// An SOP file as it is sent: with the worksheet that is meant, and the cells that were mended on the screen.
import type { GivenSop } from '@alur/application';
import { SopFieldsBody } from '@alur/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import type { SentForm } from '../../http/read-upload.js';
import { readForm } from '../../http/read-upload.js';
import { refuse } from '../../http/rejection-error.js';

const limits = {
  bytes: 5 * 1_048_576,
  fieldBytes: 512 * 1_024,
  tooLarge: {
    code: 'SOP_FILE_TOO_LARGE',
    message: 'Berkas ini lebih dari 5 MB. Apakah berisi gambar? Simpan tabelnya saja dalam berkas baru.',
  },
};

export interface SentSop {
  readonly given: GivenSop;
  readonly owner?: string;
  readonly name?: string;
}

export async function readSopForm(request: FastifyRequest): Promise<SentSop> {
  const { file, fields } = await readForm(request, limits);
  const { sheet, cells, owner, name } = fieldsOf(fields);
  return {
    given: { file: { ...file, name: plainName(file.name) }, cells, ...(sheet ? { sheet } : {}) },
    ...(owner ? { owner } : {}),
    ...(name ? { name } : {}),
  };
}

function fieldsOf({ cells = '[]', ...fields }: SentForm['fields']): SopFieldsBody {
  const plain = { ...fields, cells: parsed(cells) };
  const body = plainToInstance(SopFieldsBody, plain);
  if (validateSync(body, { whitelist: true, forbidNonWhitelisted: true }).length > 0) return unreadable();
  return body;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return unreadable();
  }
}

const unreadable = (): never =>
  refuse('REQUEST_INVALID', 'Isian di samping berkas tidak terbaca. Muat ulang halaman, lalu coba lagi.');

/** What a file is called, as it may stand on a screen. */
export const plainName = (name: string): string =>
  name
    .replace(/^.*[/\\]/, '')
    .replace(/\p{C}/gu, '')
    .slice(0, 120) || 'berkas';
