/** Orders files inside and between libs, where nx only orders projects. Run from the root: `depcruise --config … libs apps`. */
const specs = '\\.spec\\.tsx?$';
const pureLibs =
  '^libs/(kernel|expressions|process-model|process-check|process-engine|calendar|city|forms|service|service-check|case|access|scenarios|sop|studio)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or one of them holds something that belongs in a third.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'only-index-across-libs',
      comment: 'What a lib offers is what its index says; everything else may change without asking.',
      severity: 'error',
      from: { path: '^(libs|apps)/([^/]+)/' },
      to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^$1/$2/'] },
    },
    {
      name: 'no-lib-to-app',
      comment: 'A lib that knows an app cannot be used by another.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'no-app-to-app',
      comment: 'Apps meet through the database and the queues, never in one process.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'domain-without-frameworks',
      comment: 'The rules of the city outlive the framework of the day, and run in the browser too.',
      severity: 'error',
      from: { path: pureLibs, pathNot: specs },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|fastify|@fastify|react|react-dom|pino)/' },
    },
    {
      name: 'domain-without-node',
      comment: 'A pure lib reads no file, no clock and no random source.',
      severity: 'error',
      from: { path: pureLibs, pathNot: specs },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'use-cases-without-frameworks',
      comment: 'Use cases speak to ports; Nest, TypeORM and queues are behind them.',
      severity: 'error',
      from: { path: '^libs/application/', pathNot: specs },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq|ioredis|fastify|@fastify)/' },
    },
    {
      name: 'sql-stays-in-persistence',
      comment: 'Tables and their rows are known in one place, so that a column can change without a search.',
      severity: 'error',
      from: {
        path: '^(libs|apps)/',
        pathNot: [
          '^libs/(persistence|testing|simulation|queue|platform)/',
          '\\.pg\\.spec\\.ts$',
          '\\.queue\\.spec\\.ts$',
        ],
      },
      to: { path: 'node_modules/(typeorm|pg)/' },
    },
    {
      name: 'rows-stay-in-persistence',
      comment: 'A row never leaves persistence; a domain type never grows a column.',
      severity: 'error',
      from: { pathNot: '^libs/persistence/' },
      to: { path: '^libs/persistence/.*(\\.row|/rows/|\\.entity-schema)' },
    },
    {
      name: 'only-queue-knows-redis',
      comment: 'Nothing but BullMQ uses Redis: sessions, limits and locks live in PostgreSQL or in memory.',
      severity: 'error',
      from: {
        path: '^(libs|apps)/',
        pathNot: ['^libs/(queue|testing)/', '^apps/(worker|gateway)/', '\\.queue\\.spec\\.ts$'],
      },
      to: { path: 'node_modules/(bullmq|ioredis)/' },
    },
    {
      name: 'no-test-kit-in-code',
      comment: 'Fakes and fixed clocks are for specs.',
      severity: 'error',
      from: { path: '^(libs|apps)/', pathNot: ['^libs/(testing|simulation)/', specs] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'not-to-spec',
      comment: 'A spec is the end of the line; what two specs share belongs in a file of its own.',
      severity: 'error',
      from: {},
      to: { path: specs },
    },
    {
      name: 'resolvable',
      // What the bench measures beside Alur has a manifest of its own, and is fetched only when it is asked for.
      comment: 'What is imported is there, and is in package.json.',
      severity: 'error',
      from: { pathNot: '^test/bench/peers/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
