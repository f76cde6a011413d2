/** Import rules of the project: who may know whom. `npm run check` fails on any breach. */
const inApp = '^apps/([^/]+)/src/';
const spec = '\\.(spec|contract)\\.ts$';

module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-app-imports-an-app',
      comment: 'apps meet in libs/contracts; standalone alone composes them',
      severity: 'error',
      from: { path: inApp, pathNot: '^apps/standalone/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    {
      name: 'domain-knows-the-kernel-only',
      severity: 'error',
      from: { path: '^apps/[^/]+/src/domain/', pathNot: spec },
      to: { pathNot: ['^apps/[^/]+/src/domain/', '^libs/kernel/'] },
    },
    {
      name: 'kernel-depends-on-nothing',
      severity: 'error',
      from: { path: '^libs/kernel/src/', pathNot: spec },
      to: { pathNot: ['^libs/kernel/src/', '^(node:)?crypto$'] },
    },
    {
      name: 'kafkajs-in-its-adapter-only',
      severity: 'error',
      from: { pathNot: ['^libs/messaging/src/kafka-[^/]+\\.ts$', spec] },
      to: { path: '^node_modules/kafkajs/' },
    },
    {
      name: 'typeorm-in-persistence-only',
      severity: 'error',
      from: {
        pathNot: [
          '^apps/[^/]+/src/persistence/',
          '^libs/persistence/',
          '^libs/platform/src/service-definition',
          spec,
        ],
      },
      to: { path: '^node_modules/typeorm/' },
    },
    {
      name: 'class-validator-in-dto-contracts-settings-only',
      severity: 'error',
      from: {
        pathNot: [
          '\\.(dto|view)\\.ts$',
          '-settings\\.ts$',
          '^libs/contracts/',
          '^libs/platform/src/(settings|validation\\.pipe|invalid-fields|openapi)\\.ts$',
          spec,
        ],
      },
      to: { path: '^node_modules/class-validator/' },
    },
    {
      name: 'specs-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: '\\.spec\\.ts$' },
    },
    {
      name: 'libs-do-not-know-apps',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      from: {
        pathNot: [spec, '^libs/testing/', '^test/', '^apps/[^/]+/test/', '^libs/[^/]+/test/', '^bench/'],
      },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'desks-know-the-api-only',
      comment:
        'the desks run in browsers; what they know of the services is generated from their descriptions',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: ['^libs/', '^apps/(?!web/)'] },
    },
    {
      name: 'a-desk-imports-no-desk',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/([^/]+)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'desks-call-by-the-client-only',
      severity: 'error',
      from: { path: '^apps/web/', pathNot: '^apps/web/src/api/' },
      to: { path: '^node_modules/openapi-fetch/' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^coverage/'] },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'default'] },
  },
};
