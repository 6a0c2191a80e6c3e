import type { TaskDetail } from '@alur/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem, ask } from '../api/client.js';
import { Notice } from '../parts/notice.js';

/** Take the task or give it back; a colleague who was faster is named. */
export function ClaimBar({ detail, onClaimed }: { readonly detail: TaskDetail; onClaimed(): void }) {
  const client = useQueryClient();
  const { task, may } = detail;
  const act = useMutation({
    mutationFn: (verb: 'claim' | 'release') => ask<TaskDetail>(`/tasks/${task.id}/${verb}`, { method: 'POST' }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: ['task', task.id] });
      await client.invalidateQueries({ queryKey: ['tasks'] });
    },
    onSuccess: (_detail, verb) => verb === 'claim' && onClaimed(),
  });
  const { refused } = task;
  // A task that is over belongs to nobody; the form says what happened to it.
  if (!refused && !may.claim.allowed && !may.release.allowed && !may.complete.allowed && (task.mine || !task.claimedBy))
    return null;
  const problem = act.error instanceof ApiProblem ? act.error : undefined;
  return (
    <div className="claim-bar">
      <p>
        {task.claimedBy
          ? task.mine
            ? 'Anda sedang mengerjakan tugas ini.'
            : `Sedang dikerjakan ${task.claimedBy.name}.`
          : 'Belum ada yang mengambil tugas ini.'}
      </p>
      {refused && <Notice kind="bad" title={refused} />}
      {may.claim.allowed && (
        <button type="button" className="button" disabled={act.isPending} onClick={() => act.mutate('claim')}>
          Ambil tugas
        </button>
      )}
      {may.release.allowed && (
        <button type="button" className="button" disabled={act.isPending} onClick={() => act.mutate('release')}>
          Lepas tugas
        </button>
      )}
      {problem && <Notice kind="bad" title={problem.detail} />}
    </div>
  );
}
