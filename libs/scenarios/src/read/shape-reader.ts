// Reads a value by its shape; every fault has its path, so that it can be shown at its line.
import type { Json, JsonObject } from '@alur/kernel';
import type { Step } from '../contract/scenario.js';
import type { Kind, Shape } from './shapes.js';
import { verbShapes } from './shapes.js';

export type Path = readonly string[];

export interface ShapeFault {
  readonly path: Path;
  readonly message: string;
}

export class ShapeReader {
  readonly faults: ShapeFault[] = [];

  read(value: unknown, shape: Kind | Shape, path: Path): unknown {
    if (typeof shape === 'string') return this.readKind(value, shape, path);
    const map = this.readMap(value, path);
    const known = { ...shape.required, ...shape.optional };
    for (const key of Object.keys(shape.required))
      if (map[key] == null) this.add(path, `Kunci "${key}" belum ada di ${nameOf(path)}. Tambahkan.`);
    return Object.fromEntries(
      Object.entries(map).flatMap(([key, part]) => {
        const kind = Object.hasOwn(known, key) ? known[key] : undefined;
        if (kind === undefined) {
          const keys = Object.keys(known).join(', ');
          this.add([...path, key], `Kunci ${nameOf([...path, key])} tidak dikenal. Yang ada: ${keys}.`);
          return [];
        }
        // A key without a value is a key that is not there.
        return part == null ? [] : [[key, this.read(part, kind, [...path, key])]];
      }),
    );
  }

  private readKind(value: unknown, kind: Kind, path: Path): unknown {
    switch (kind) {
      case 'text':
        return this.readText(value, path);
      case 'texts':
        return this.readList(value, path).map((one, index) => this.readText(one, [...path, String(index)]));
      case 'whole':
        if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
        return this.add(path, `${nameOf(path)} harus berupa bilangan bulat mulai dari 1.`);
      case 'number':
        return typeof value === 'number' ? value : this.add(path, `${nameOf(path)} harus berupa angka.`);
      case 'counts':
        return this.readEach(value, path, (part, at) =>
          typeof part === 'number' && Number.isInteger(part) && part >= 0
            ? part
            : this.add(at, `${nameOf(at)} harus berupa bilangan bulat mulai dari 0.`),
        );
      case 'textMap':
        return this.readEach(value, path, (part, at) => this.readText(part, at));
      case 'map':
        return this.readMap(value, path);
      case 'true':
        return value === true ? true : this.add(path, `${nameOf(path)} harus true.`);
      case 'ended':
        return typeof value === 'boolean' ? value : this.readText(value, path);
      case 'steps':
        return this.readList(value, path).map((step, index) => this.readStep(step, [...path, String(index)]));
    }
  }

  private readStep(value: unknown, path: Path): Step | undefined {
    const map = this.readMap(value, path);
    const [verb, ...more] = Object.keys(map);
    if (verb === undefined || more.length > 0) {
      this.add(path, `Langkah ${String(Number(path.at(-1)) + 1)} harus berisi tepat satu kata kerja.`);
      return undefined;
    }
    const at = [...path, verb];
    const shape = Object.hasOwn(verbShapes, verb) ? verbShapes[verb as Step['verb']] : undefined;
    if (shape === undefined) {
      this.add(at, `Kata kerja "${verb}" tidak dikenal. Yang ada: ${Object.keys(verbShapes).join(', ')}.`);
      return undefined;
    }
    // The shape of a verb is the shape of its type.
    return { verb, with: this.read(map[verb], shape, at) } as Step;
  }

  private readText(value: unknown, path: Path): string | undefined {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
    return this.add(path, `${nameOf(path)} harus berupa tulisan.`);
  }

  private readList(value: unknown, path: Path): readonly unknown[] {
    if (Array.isArray(value)) return value;
    return this.add(path, `${nameOf(path)} harus berupa daftar.`) ?? [];
  }

  private readMap(value: unknown, path: Path): JsonObject {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as JsonObject;
    return this.add(path, `${nameOf(path)} harus berupa bagian dengan kunci-kuncinya.`) ?? {};
  }

  private readEach(value: unknown, path: Path, read: (part: Json, path: Path) => unknown): unknown {
    return Object.fromEntries(
      Object.entries(this.readMap(value, path)).map(([key, part]) => [key, read(part, [...path, key])]),
    );
  }

  private add(path: Path, message: string): undefined {
    this.faults.push({ path, message });
  }
}

/** `steps.2.complete` as a person counts: list items from 1. */
const nameOf = (path: Path): string =>
  path.length === 0
    ? 'skenario'
    : `"${path.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part)).join('.')}"`;
