import { gzipSync } from 'node:zlib';
import { portalAssets } from '../shell/portal-assets.js';
import { everyPage } from '../samples/every-page.js';

const pages = Object.entries(everyPage);
const count = (html: string, pattern: RegExp): number => (html.match(pattern) ?? []).length;
const all = (html: string, pattern: RegExp): readonly string[] =>
  [...html.matchAll(pattern)].map((match) => match[1] ?? '');
const gzipped = (body: string | Buffer): number => gzipSync(body, { level: 9 }).length;

describe.each(pages)('%s', (name, html) => {
  it('is an Indonesian document with one h1, one main and a title that ends with the site', () => {
    expect(html).toMatch(/^<!doctype html><html lang="id"/);
    expect(count(html, /<h1[\s>]/g)).toBe(1);
    expect(count(html, /<main[\s>]/g)).toBe(1);
    expect(html).toMatch(/<title>(?:Ada masalah: )?[^<]+ - Layanan Kota Batu<\/title>/);
  });

  it('has no id twice and every reference leads to one', () => {
    const ids = all(html, /\sid="([^"]+)"/g);
    expect(ids).toEqual([...new Set(ids)]);
    const referred = [
      ...all(html, /\sfor="([^"]+)"/g),
      ...all(html, /href="#([^"]+)"/g),
      ...all(html, /aria-(?:labelledby|describedby)="([^"]+)"/g).flatMap((value) => value.split(' ')),
    ];
    expect(referred.filter((id) => name !== 'gaya' && !ids.includes(id))).toEqual([]);
  });

  it('holds under a policy without inline script or style, and fetches from nowhere else', () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:|<script(?![^>]*\ssrc=)/i);
    expect(
      all(html, /(?:<script|<link|<img)[^>]*\s(?:src|href)="([^"]+)"/g).filter((address) => !address.startsWith('/')),
    ).toEqual([]);
  });

  it('names every input and describes every picture', () => {
    const labels = new Set(all(html, /<label[^>]*\sfor="([^"]+)"/g));
    const inputs = [...html.matchAll(/<(?:input|select|textarea)\b[^>]*>/g)]
      .map(([tag]) => tag)
      .filter((tag) => !tag.includes('type="hidden"'));
    expect(inputs.filter((tag) => !labels.has(/\sid="([^"]+)"/.exec(tag)?.[1] ?? ''))).toEqual([]);
    expect(count(html, /<img(?![^>]*\salt=)/g)).toBe(0);
  });

  it('guards each form that changes something', () => {
    const forms = all(html, /<form[^>]*method="post"[^>]*>([\s\S]*?)<\/form>/g);
    expect(
      forms.filter((form) => !form.includes('name="_csrf" value="csrf-token"') || !form.includes('name="_form"')),
    ).toEqual([]);
  });

  it('says a fault in the summary, at its input and in the title, in the same words', () => {
    const summary = /<div class="error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0];
    if (summary === undefined) return expect(html).not.toContain('<title>Ada masalah');
    if (name === 'gaya') return expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('<title>Ada masalah: ');
    expect(html.indexOf('error-summary')).toBeLessThan(html.indexOf('<h1'));
    const body = html.slice(html.indexOf(summary) + summary.length);
    const links = [...summary.matchAll(/href="#([^"]+)">([^<]+)</g)];
    expect(links.length).toBeGreaterThan(0);
    for (const [, id, message] of links) {
      expect(body).toContain(`id="${id ?? ''}"`);
      expect(body).toContain(message);
    }
  });

  it('keeps the first view under 60 kB with style, script and font', () => {
    const fetched = portalAssets({}).files.map((file) =>
      file.mediaType.startsWith('font/') ? file.body.length : gzipped(file.body),
    );
    expect(gzipped(html) + fetched.reduce((sum, size) => sum + size, 0)).toBeLessThan(60_000);
  });
});

it('titles tell pages apart', () => {
  const plain = pages.filter(([name]) =>
    [
      'home',
      'service',
      'sign-in',
      'sign-in-code',
      'my-cases',
      'question-name',
      'question-choice',
      'check',
      'confirmation',
      'track-form',
      'tracking',
      'task-link',
      'task-thanks',
      'letter',
      'outbox',
    ].includes(name),
  );
  const titles = plain.map(([, html]) => /<title>([^<]+)/.exec(html)?.[1]);
  expect(new Set(titles).size).toBe(titles.length);
});

it('no page says an English word for what people do', () => {
  for (const [, html] of pages.filter(([name]) => name !== 'gaya')) {
    const text = html.replace(/<[^>]+>/g, ' ');
    expect(text).not.toMatch(/\b(?:upload|login|submit|download|error|klik|input|file)\b/i);
  }
});
