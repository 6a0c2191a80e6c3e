// A performer that no row had yet: an office of the city and the role in it.
import type { DraftPart, SavedPart } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { ApiProblem } from '../../../api/client.js';
import { freeKey } from '../../editing/free-key.js';
import { askPart, draftKey, partKey, savePart, useStudioCity } from '../../draft/draft-queries.js';
import { useTable } from './table-context.js';

const village = '=village_office';

export function AddPerformer({ onDone }: { readonly onDone: (id: string | undefined) => void }) {
  const { draftId } = useTable();
  const city = useStudioCity().data;
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [agency, setAgency] = useState(village);
  const [role, setRole] = useState('');
  const [problem, setProblem] = useState<string>();
  const [isAdding, setAdding] = useState(false);
  const id = useId();
  const agencies = Object.values(city?.agencies ?? {}).filter(({ key }) => key !== undefined);
  const roles = Object.values(city?.roles ?? {});

  const add = async (): Promise<void> => {
    if (name.trim() === '' || role === '') return setProblem('Tulis namanya, lalu pilih jabatannya.');
    setAdding(true);
    try {
      const part = await askPart(draftId, 'participants');
      const known = isRecord(part.value) ? part.value : {};
      const key = freeKey(name, Object.keys(known));
      const value = { ...known, [key]: { name: name.trim(), agency, role, sees: [] } };
      const saved: SavedPart = await savePart(draftId, 'participants', { value, tag: part.tag });
      const { draft, ...fresh } = saved;
      client.setQueryData(draftKey(draftId), draft);
      client.setQueryData<DraftPart>(partKey(draftId, 'participants'), fresh);
      onDone(key);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error.detail);
      setAdding(false);
    }
  };

  return (
    <div className="add-performer" role="group" aria-label="Pelaksana baru">
      {problem && <p className="fault">{problem}</p>}
      <div className="field">
        <label htmlFor={`${id}-name`}>Nama pelaksana</label>
        <input id={`${id}-name`} value={name} autoFocus onChange={(event) => setName(event.target.value)} />
      </div>
      <div className="row-pair">
        <div className="field">
          <label htmlFor={`${id}-agency`}>Instansi</label>
          <select id={`${id}-agency`} value={agency} onChange={(event) => setAgency(event.target.value)}>
            <option value={village}>Desa atau kelurahan pemohon</option>
            <option value="=village_district_office">Kecamatan pemohon</option>
            {agencies.map((one) => (
              <option key={one.key} value={one.key}>
                {one.fullName}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-role`}>Jabatan</label>
          <select id={`${id}-role`} value={role} onChange={(event) => setRole(event.target.value)}>
            <option value="">Pilih satu</option>
            {roles.map((one) => (
              <option key={one.key} value={one.key}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p className="hint">Isian pemohon yang boleh dilihatnya diatur di bagian Pelaksana.</p>
      <p className="actions">
        <button type="button" className="button-primary" disabled={isAdding} onClick={() => void add()}>
          Tambah pelaksana
        </button>
        <button type="button" className="button" onClick={() => onDone(undefined)}>
          Batal
        </button>
      </p>
    </div>
  );
}

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
