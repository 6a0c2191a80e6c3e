// What only few designers touch: the id that everything refers to, and what a phone may fill in by itself.
import { useQueryClient } from '@tanstack/react-query';
import type { DraftView } from '@alur/contracts';
import { useState } from 'react';
import { ApiProblem, ask } from '../../../api/client.js';
import { Notice } from '../../../parts/notice.js';
import { draftKey, draftPath } from '../../draft/draft-queries.js';
import type { Path } from '../../editing/at-path.js';
import { SelectAt } from '../../editing/fields.js';
import { useAt, usePartScope } from '../../editing/part-context.js';
import type { WrittenField } from './field-kinds.js';
import { useQuestionsScope } from './questions-scope.js';

const autocomplete = [
  ['name', 'Nama'],
  ['tel', 'Nomor telepon'],
  ['email', 'Alamat surel'],
  ['street-address', 'Alamat rumah'],
  ['bday', 'Tanggal lahir'],
  ['organization', 'Nama usaha atau lembaga'],
] as const;

export function ExpertPart({ path, of }: { readonly path: Path; readonly of: string }) {
  const { id = '' } = (useAt(path).value ?? {}) as WrittenField;
  return (
    <details className="expert">
      <summary>
        Untuk ahli<span className="unseen">, {of}</span>
      </summary>
      <SelectAt
        path={[...path, 'autocomplete']}
        label="Diisi otomatis oleh ponsel"
        of={of}
        none="Tidak"
        choices={autocomplete.map(([value, label]) => ({ value, label }))}
      />
      <RenameId id={id} of={of} />
    </details>
  );
}

/** Renaming changes other parts too, so it waits until this one is saved. */
function RenameId({ id, of }: { readonly id: string; readonly of: string }) {
  const { draftId, editing } = usePartScope();
  const [typed, setTyped] = useState(id);
  const [problem, setProblem] = useState<string>();
  const client = useQueryClient();
  const { show } = useQuestionsScope();
  const isSaved = editing.saving === 'saved';
  const rename = async (): Promise<void> => {
    try {
      const body = { from: id, to: typed.trim() };
      const draft = await ask<DraftView>(`${draftPath(draftId)}/field-renames`, { method: 'POST', body });
      show?.(body.to);
      client.setQueryData(draftKey(draftId), draft);
      await client.invalidateQueries({ queryKey: ['studio', 'part', draftId] });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.detail);
    }
  };
  return (
    <div className="rename">
      <label htmlFor={`id-${id}`}>
        Id<span className="unseen">, {of}</span>
      </label>
      <p className="hint" id={`id-${id}-hint`}>
        Nama isian ini di surat, tabel keputusan, dan syarat alur. Versi yang sudah terbit tetap memakai id lama: bagi
        warga yang sedang mengisi, pertanyaan ini menjadi pertanyaan baru.
      </p>
      <span className="rename-row">
        <input
          id={`id-${id}`}
          className="code"
          value={typed}
          disabled={editing.readOnly}
          aria-describedby={`id-${id}-hint`}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(undefined);
          }}
        />
        <button
          type="button"
          className="button"
          disabled={editing.readOnly || !isSaved || typed.trim() === id || typed.trim() === ''}
          onClick={() => void rename()}
        >
          Ganti id di seluruh rancangan
        </button>
      </span>
      {problem && <Notice kind="bad" title={problem} />}
    </div>
  );
}
