// F7, F9: the database restarts as it likes, loses its server processes, or commits and is not heard.
import { pause } from '../arena/arena.js';
import type { Fault } from './fault.js';

const signals = { fast: 'SIGINT', immediate: 'SIGQUIT', 'killed postmaster': 'SIGKILL' } as const;

export const restartDatabase: Fault = {
  id: 'F7',
  async strike(arena, chance) {
    const how = chance.pick(['fast', 'immediate', 'killed postmaster', 'killed backend'] as const);
    const down = chance.between(0, 2_000);
    const draw = chance.draw();
    await arena.alone('postgres', async () => {
      if (how === 'killed backend') {
        const backends = await arena.rows<{ pid: number }>(
          `SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'alur-%' AND application_name <> 'alur-doctor' ORDER BY state = 'active' DESC, pid LIMIT 8`,
        );
        const backend = backends[Math.floor(draw * backends.length)];
        // The postmaster then ends all others and starts anew by itself.
        if (backend) process.kill(backend.pid, 'SIGKILL');
      } else {
        await arena.servers.end('postgres', signals[how]);
        await pause(down);
        await arena.servers.start('postgres');
      }
    });
    arena.count(`PostgreSQL: ${how}`);
  },
};

/** Of a hundred commits, those of which nobody hears. */
const lostShare = 20;

export const loseCommits: Fault = {
  id: 'F9',
  async strike(arena, chance) {
    const cutting = arena.commits.cutting(() => chance.percent(lostShare));
    const heal = arena.lines.database.add(cutting.toxic);
    await pause(chance.between(2_000, 5_000));
    cutting.stop();
    heal();
    arena.count('answers to commits that were cut off', cutting.count());
  },
};
