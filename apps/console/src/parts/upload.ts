import type { FileField } from '@alur/forms';
import { createContext } from 'react';
import { ask } from '../api/client.js';

export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

/** Keeps a file for a field; a refusal is an ApiProblem. */
export type UploadFile = (field: FileField, file: File, path: string) => Promise<KeptFile>;

const send: UploadFile = (field, file, path) => {
  const form = new FormData();
  form.set('file', file);
  return ask<KeptFile>(`${path}?field=${encodeURIComponent(field.id)}`, { method: 'POST', form });
};

/** Files go to the API, except where a form is only tried. */
export const Upload = createContext<UploadFile>(send);
