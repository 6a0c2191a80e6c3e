// Migrate, seal what lies open from before, import the service folders, seed the demo accounts. Says what it found as JSON lines, ends with 0.
import 'reflect-metadata';
import { adoptCityFolder, draftFolder, importServices, publishFolder } from '@alur/application';
import { demoAccounts, seedDemoAccounts } from '@alur/identity';
import { migrate } from '@alur/persistence';
import {
  createLogger,
  openPorts,
  portSettings,
  readCityFolder,
  readEnvironment,
  readServiceFolders,
} from '@alur/platform';
import { SetupEnvironment } from './setup-environment.js';

const say = (line: object): void => {
  process.stdout.write(`${JSON.stringify(line)}\n`);
};

async function main(): Promise<void> {
  const env = readEnvironment(SetupEnvironment, process.env);
  // Standard output is for the findings; only errors are logged.
  const log = createLogger('setup', 'error');
  const migrations = await migrate(env.DATABASE_URL);
  say({ type: 'migrated', migrations });
  const { ports, close } = await openPorts(portSettings(env), log);
  try {
    say({ type: 'sealed', rows: await ports.sealPlainValues() });
    say({ type: 'city', folder: await adoptCityFolder(ports, await readCityFolder(env.CITY_DIR)) });
    await ports.refreshCity();
    // Where real people apply, two officers look at what is new before it meets them.
    const takeNew = env.DEMO === 'true' ? publishFolder : draftFolder;
    const reports = await importServices(ports, takeNew)(await readServiceFolders(env.SERVICES_DIR));
    for (const { folder, serviceId, outcome, findings } of reports) {
      say({ type: 'service', folder, service: serviceId, outcome, published: outcome === 'offered' });
      for (const finding of findings) say({ type: 'finding', folder, ...finding });
    }
    if (env.DEMO === 'true') {
      await seedDemoAccounts(ports);
      for (const { agency, ...account } of demoAccounts(ports.city))
        say({ type: 'demo-account', ...account, agency: agency.name });
    }
  } finally {
    await close();
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  },
);
