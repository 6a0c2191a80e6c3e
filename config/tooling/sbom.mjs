/**
 * `npm run sbom`: every package that runs in production with version, licence and hash, as CycloneDX, in dist/sbom.cdx.json.
 * Told from the lock file alone; the same lock file gives the same bytes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** npm calls the product by the name of its folder, and every run by a number of its own. */
const settled = ({ serialNumber: _number, metadata, ...bom }, { name, version, description }) => ({
  ...bom,
  metadata: {
    lifecycles: metadata.lifecycles,
    tools: metadata.tools,
    component: { ...metadata.component, type: 'application', name, version, description },
  },
});

/** @returns the bill of materials as a value */
const billOfMaterials = (manifest) => {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev', '--package-lock-only', '--no-update-notifier'];
  const { status, stdout, stderr } = spawnSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1_048_576 });
  if (status !== 0) throw new Error(`npm sbom ended with ${status}: ${stderr}`);
  return settled(JSON.parse(stdout), manifest);
};

const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const bom = billOfMaterials(manifest);
mkdirSync(path.join(root, 'dist'), { recursive: true });
writeFileSync(path.join(root, 'dist/sbom.cdx.json'), `${JSON.stringify(bom, null, 2)}\n`);
console.log(`${bom.components.length} packages: dist/sbom.cdx.json`);
