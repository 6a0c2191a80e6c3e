// A setting of the city is tried out on the screen, its effect is shown, and only then it is in force for everybody.
import type { CityEffect, CitySettingView } from '@alur/contracts';
import type { Json } from '@alur/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { Redo2, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { ApiProblem } from '../../api/client.js';
import { Loading } from '../../parts/loading.js';
import { Notice } from '../../parts/notice.js';
import { changed, historyOf, redone, undone } from '../editing/history.js';
import { onUndoKey, PartScopeProvider } from '../editing/part-context.js';
import { askEffect, cityVersionsKey, putSetting, settingKey, useCitySetting } from './city-queries.js';
import { Effect } from './effect.js';

export function SettingEditor({ setting, children }: { readonly setting: string; readonly children: ReactNode }) {
  const { data, error } = useCitySetting(setting);
  if (error) return <Notice kind="bad" title={error.message} />;
  if (!data) return <Loading what="pengaturan" />;
  return (
    <Trying key={data.tag} view={data}>
      {children}
    </Trying>
  );
}

function Trying({ view, children }: { readonly view: CitySettingView; readonly children: ReactNode }) {
  const [history, setHistory] = useState(() => historyOf<Json>(view.value));
  const [shown, show] = useState<{ readonly of: Json; readonly effect: CityEffect }>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  const client = useQueryClient();
  const { value, past, future } = history;
  const isChanged = JSON.stringify(value) !== JSON.stringify(view.value);
  const effect = shown?.of === value ? shown.effect : undefined;

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  const look = () => attempt(async () => show({ of: value, effect: await askEffect(view, value) }));
  const put = (note: string) =>
    attempt(async () => {
      client.setQueryData(settingKey(view.setting), await putSetting(view, { value, note }));
      await client.invalidateQueries({ queryKey: cityVersionsKey });
      await client.invalidateQueries({ queryKey: ['studio', 'city'] });
    });

  const editing = {
    value,
    readOnly: busy,
    canUndo: past.length > 0,
    canRedo: future.length > 0,
    saving: isChanged ? ('unsaved' as const) : ('saved' as const),
    problem,
    theirs: undefined,
    change: (next: Json, key = '') => setHistory((before) => changed(before, next, { key, at: Date.now() })),
    undo: () => setHistory(undone),
    redo: () => setHistory(redone),
    keepMine: () => undefined,
    takeTheirs: () => undefined,
    retry: () => void look(),
  };
  return (
    <PartScopeProvider value={{ draftId: '', part: view.setting, editing, findings: [] }}>
      <div onKeyDown={(event) => onUndoKey(event, editing)}>
        <div className="save-bar" role="toolbar" aria-label="Perubahan">
          <button type="button" className="button" disabled={!editing.canUndo} onClick={editing.undo}>
            <Undo2 size={16} strokeWidth={1.75} aria-hidden="true" /> Urungkan
          </button>
          <button type="button" className="button" disabled={!editing.canRedo} onClick={editing.redo}>
            <Redo2 size={16} strokeWidth={1.75} aria-hidden="true" /> Ulangi
          </button>
          <button type="button" className="button-primary" disabled={!isChanged || busy} onClick={() => void look()}>
            Lihat akibatnya
          </button>
          <span className="saving" role="status">
            {isChanged ? 'Belum berlaku' : 'Sama dengan yang berlaku'}
          </span>
        </div>
        {problem && (
          <Notice kind="bad" title={problem.detail}>
            {problem.code === 'CITY_CHANGED' && (
              <button
                type="button"
                className="button"
                onClick={() => void client.invalidateQueries({ queryKey: settingKey(view.setting) })}
              >
                Muat yang berlaku sekarang
              </button>
            )}
          </Notice>
        )}
        {isChanged && effect && <Effect effect={effect} busy={busy} onPut={(note) => void put(note)} />}
        {children}
      </div>
    </PartScopeProvider>
  );
}
