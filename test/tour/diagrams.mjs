// Draws the diagrams of the element pages from their examples. An element without a name is shown by its id.
// Usage: node test/tour/diagrams.mjs
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { build } from '../../config/tooling/build.mjs';
import { findChromium } from '../../config/tooling/chromium.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const examples = path.join(root, 'docs/elements/examples');
const scratch = mkdtempSync(path.join(os.tmpdir(), 'alur-diagrams-'));
const found = await findChromium({ folder: scratch });
if (!found) throw new Error('No Chromium was found. Set CHROMIUM_PATH.');
await build();
const require = createRequire(import.meta.url);
const { exportBpmn } = require(path.join(root, 'dist/libs/bpmn-xml/src/index.js'));

const flowNode =
  /<bpmn:(?:\w*[tT]ask|\w*Event|\w*Gateway|subProcess|transaction|callActivity)\b(?![^>]*\bname=)[^>]*?\bid="([^"]+)"/g;
const named = (xml) => xml.replaceAll(flowNode, (tag, id) => `${tag} name="${id}"`);

const browser = await chromium.launch(found);
const page = await browser.newPage();
await page.setContent('<div id="canvas" style="width: 1200px; height: 600px"></div>');
await page.addScriptTag({ path: require.resolve('bpmn-js/dist/bpmn-viewer.production.min.js') });
for (const name of readdirSync(examples).sort()) {
  const file = path.join(examples, name, 'process.bpmn');
  const { xml, diagnostics } = await exportBpmn(named(readFileSync(file, 'utf8')), { file, layout: true });
  if (!xml) throw new Error(`${file}: ${JSON.stringify(diagnostics)}`);
  const svg = await page.evaluate(async (text) => {
    const viewer = new globalThis.BpmnJS({ container: '#canvas' });
    await viewer.importXML(text);
    const saved = await viewer.saveSVG();
    viewer.destroy();
    return saved.svg;
  }, xml);
  writeFileSync(path.join(examples, name, 'diagram.svg'), `${svg.trim()}\n`);
  console.log(path.relative(root, file));
}
await browser.close();
rmSync(scratch, { recursive: true, force: true });
