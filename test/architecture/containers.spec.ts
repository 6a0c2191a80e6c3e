// There may be no container engine where this runs: what can be known without one is asked here.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { environmentVariables, read, root } from './repository.js';

interface Service {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile: string; readonly target: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly read_only?: boolean;
  readonly volumes?: readonly string[];
}

const compose = parse(read('docker/compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build);
const dockerfile = read('docker/Dockerfile').replace(/\\\n\s*/g, '');
const lines = dockerfile.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const stages = lines.flatMap((line) => /^FROM (\S+) AS (\S+)$/.exec(line)?.slice(1, 3) ?? []);
const stageNames = new Set(stages.filter((_, at) => at % 2 === 1));
const pinned = /^[a-z]+:\d+(\.\d+)+(-[a-z]+)?$/;

describe('the compose file', () => {
  it('pins every image to a version, and builds the others from stages that exist', () => {
    for (const [, { image, build }] of services) {
      if (image) expect(image).toMatch(pinned);
      else expect(stageNames).toContain(build?.target);
      if (build) expect(existsSync(join(root, 'docker', build.context, build.dockerfile))).toBe(true);
    }
  });

  it('lets every service say how it is, or waits for one that does', () => {
    expect(services.filter(([, service]) => !service.healthcheck && !service.depends_on)).toEqual([]);
    const names = new Set(Object.keys(compose.services));
    for (const [, { depends_on: needs = {} }] of services)
      for (const name of Object.keys(needs)) expect(names).toContain(name);
  });

  it('sets only variables that our processes read', () => {
    const known = new Set(environmentVariables());
    for (const [, { environment = {} }] of ours)
      expect(Object.keys(environment).filter((name) => !known.has(name))).toEqual([]);
  });

  it('gives our parts a disk they cannot write to, and declares every volume', () => {
    expect(ours.map(([name, service]) => [name, service.read_only])).toEqual(ours.map(([name]) => [name, true]));
    for (const [, { volumes = [] }] of services)
      for (const volume of volumes) {
        const [source = ''] = volume.split(':');
        if (source.startsWith('./')) expect(existsSync(join(root, 'docker', source))).toBe(true);
        else expect(Object.keys(compose.volumes)).toContain(source);
      }
  });

  it('runs a Redis that never drops a key', () => {
    expect(read('docker/redis/redis.conf')).toMatch(/^maxmemory-policy noeviction$/m);
  });
});

describe('the Dockerfile', () => {
  it('has a stage for gateway, worker and setup, from pinned images, not as root', () => {
    expect([...stageNames]).toEqual(expect.arrayContaining(['gateway', 'worker', 'setup']));
    const bases = stages.filter((_, at) => at % 2 === 0);
    expect(bases.filter((base) => !pinned.test(base) && !stageNames.has(base))).toEqual([]);
    expect(dockerfile).toMatch(/^USER node$/m);
  });

  it('copies what exists and is let through', () => {
    const ignored = read('.dockerignore').split('\n');
    const sources = lines.flatMap((line) => {
      const copied = /^COPY (?!--from)(.+) \S+$/.exec(line)?.[1];
      return copied ? copied.split(' ') : [];
    });
    expect(sources.length).toBeGreaterThan(5);
    for (const source of sources) {
      expect(existsSync(join(root, source))).toBe(true);
      expect(ignored).toContain(`!${source}`);
    }
  });

  it('sets only variables that our processes read, and starts what the build writes', () => {
    const known = new Set([...environmentVariables(), 'NODE_ENV']);
    const set = lines
      .filter((line) => line.startsWith('ENV '))
      .flatMap((line) => [...line.matchAll(/([A-Z_]+)=/g)].map(([, name = '']) => name));
    expect(set.filter((name) => !known.has(name))).toEqual([]);
    const started = [...dockerfile.matchAll(/"dist\/(\S+)\.js"/g)].map(([, path = '']) => `${path}.ts`);
    expect(started.length).toBe(3);
    expect(started.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});
