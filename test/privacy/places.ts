// Everywhere something may be kept, as text.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { CityUnderTest } from '../support/city-under-test.js';
import type { Traces } from './plant.js';

export type Place = readonly [name: string, texts: readonly string[]];

export async function placesOf(world: CityUnderTest, traces: Traces): Promise<readonly Place[]> {
  const metrics = await fetch(`${world.url}/metrics`).then((answer) => answer.text());
  return [
    ['Redis, keys and values', world.redisUrl ? await redisTexts(world.redisUrl, world.queuePrefix) : []],
    ['logs of every process', [world.output()]],
    ['addresses that answers lead to', traces.addresses],
    ['error answers, with their headers', traces.errors],
    ['cookies', traces.cookies],
    ['/metrics', [metrics]],
    ...(await tableTexts(world.database.url)),
    ['files on disk', await fileTexts(join(world.filesFolder, '..'))],
  ];
}

async function redisTexts(url: string, prefix: string): Promise<readonly string[]> {
  const redis = new Redis(url);
  const texts: string[] = [];
  try {
    for (const key of await redis.keys(`*${prefix}*`)) {
      texts.push(key);
      const type = await redis.type(key);
      if (type === 'hash') texts.push(JSON.stringify(await redis.hgetall(key)));
      else if (type === 'list') texts.push(...(await redis.lrange(key, 0, -1)));
      else if (type === 'set') texts.push(...(await redis.smembers(key)));
      else if (type === 'zset') texts.push(...(await redis.zrange(key, '0', '-1')));
      else if (type === 'stream') texts.push(JSON.stringify(await redis.xrange(key, '-', '+')));
      else texts.push((await redis.get(key)) ?? '');
    }
  } finally {
    await redis.quit();
  }
  return texts;
}

/** Every column of every table, bytes as they are; and what the server shows of statements. */
async function tableTexts(url: string): Promise<readonly Place[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `SELECT c.oid::regclass::text AS name FROM pg_class c
        WHERE c.relkind = 'r' AND c.relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
          AND c.relnamespace::regnamespace::text NOT LIKE 'pg\\_%' ORDER BY 1`,
    );
    const [events, others]: [string[], string[]] = [[], []];
    for (const { name } of tables) {
      const { rows } = await client.query<Record<string, unknown>>(`SELECT * FROM ${name}`);
      const texts = rows.flatMap((row) => Object.values(row)).map(textOf);
      (name.startsWith('case_event') ? events : others).push(...texts);
    }
    const { rows } = await client.query<{ query: string }>('SELECT query FROM pg_stat_activity');
    return [
      ['events of cases', events],
      [`columns of ${String(tables.length)} tables`, others],
      ['statements as the server shows them', rows.map(({ query }) => query ?? '')],
    ];
  } finally {
    await client.end();
  }
}

const textOf = (value: unknown): string =>
  Buffer.isBuffer(value) ? value.toString('latin1') : typeof value === 'string' ? value : JSON.stringify(value);

async function fileTexts(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (file) => `${file}\n${(await readFile(file)).toString('latin1')}`));
}
