/** Who may import whom (docs/architecture.md). Each rule has a planted breach in checks/boundaries.test.ts. */

const strands = '(groups|pulse|tutoring|studies|digital-services|training)';
const modules = (...names) => `^src/modules/(${names.join('|')})/`;

/** From the ground up: a module imports those before it, never those after. */
const order = ['anonymity', 'messages', 'people', 'scheduling', 'calendars|meetings', strands.slice(1, -1), 'results'];

const upward = order.slice(0, -1).map((names, index) => ({
  name: `${names.split('|')[0]}-looks-up`,
  comment: 'A module imports only modules that stand below it; what it must tell those above goes as an event.',
  severity: 'error',
  from: { path: modules(names) },
  to: { path: modules(...order.slice(index + 1)) }
}));

module.exports = {
  forbidden: [
    ...upward,
    {
      name: 'platform-knows-no-school',
      comment: 'The platform knows nothing of schools, pages or words.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/(modules|routes|ui|example|commands|paraglide)/' }
    },
    {
      name: 'ui-knows-no-module',
      comment: 'The component kit could ship in another product.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(modules|routes|example|commands)/' }
    },
    {
      name: 'module-by-its-face',
      comment: 'Another module is entered only by its index.ts or server/index.ts.',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '^src/modules/results/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/(server/)?index\\.ts$'] }
    },
    {
      name: 'results-by-indicators',
      comment: 'Results reads what each module publishes.',
      severity: 'error',
      from: { path: '^src/modules/results/' },
      to: { path: '^src/modules/', pathNot: ['^src/modules/results/', '^src/modules/[^/]+/((server/)?index|server/indicators)\\.ts$'] }
    },
    {
      name: 'page-by-the-face',
      comment: 'Outside the modules, a module is its index.ts, its server/index.ts and its components.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/modules/', '^src/example/', '\\.test\\.ts$'] },
      to: { path: '^src/modules/', pathNot: ['^src/modules/[^/]+/(server/)?index\\.ts$', '^src/modules/[^/]+/ui/'] }
    },
    {
      name: 'example-by-the-rules',
      comment:
        'The example school is made by the pure rules of the modules, so that it keeps them; their stores and acts are no concern of it.',
      severity: 'error',
      from: { path: '^src/example/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/modules/[^/]+/(server|ui)/' }
    },
    {
      name: 'strands-apart',
      comment: 'What one strand does because of another comes as an event, or a route puts two pieces on one page.',
      severity: 'error',
      from: { path: `^src/modules/${strands}/` },
      to: { path: `^src/modules/${strands}/`, pathNot: '^src/modules/$1/' }
    },
    {
      name: 'anonymous-stays-anonymous',
      comment: 'The answering side reaches no person, session or audit, however many steps away.',
      severity: 'error',
      from: { path: ['^src/modules/anonymity/', '^src/modules/pulse/(server/)?answering/'], pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/modules/people/', '^src/.*(session|audit)[^/]*\\.ts$'], reachable: true }
    },
    {
      name: 'no-way-round-use-cases',
      comment: 'A page, an endpoint or a hook reaches data through use cases alone.',
      severity: 'error',
      from: { path: ['^src/routes/', '^src/hooks', '\\.svelte$', '^src/modules/[^/]+/ui/'] },
      to: { path: '^src/platform/(database|jobs)/' }
    },
    {
      name: 'browser-code-without-server',
      comment: 'A component runs in browsers.',
      severity: 'error',
      from: { path: ['\\.svelte(\\.ts)?$', '^src/modules/[^/]+/ui/'], pathNot: '\\.test\\.ts$' },
      to: { path: ['/server/', '\\.server\\.ts$'] }
    },
    {
      name: 'rules-are-pure',
      comment: 'What lies outside server/ is pure: it can run in a browser and needs no database.',
      severity: 'error',
      from: { path: '^src/modules/[^/]+/[^/]+\\.ts$', pathNot: '\\.test\\.ts$' },
      to: { path: ['^src/modules/[^/]+/server/', '^src/platform/(database|jobs|http|use-case)/'] }
    },
    {
      name: 'database-in-one-place',
      comment: 'There is one way to speak to a database, in platform/database.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/platform/database/', '^src/(example|commands)/', '\\.test\\.ts$'] },
      to: { path: '(^|/)node_modules/(pg|@electric-sql)/' }
    },
    {
      name: 'product-without-tests',
      comment: 'The product imports nothing that only tests, checks and benches need.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['\\.test\\.ts$', '\\.builder\\.ts$'] },
      to: { path: ['^(tests|checks|bench|scripts)/', '\\.(test|reference|builder)\\.ts$'] }
    },
    {
      name: 'no-cycle',
      comment: 'Two files that need each other are one thing in two pieces.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }
    },
    {
      name: 'found',
      comment: 'An import that leads nowhere.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true, path: '^[.#]', pathNot: ['\\$types(\\.js)?$', '^#texts/'] }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/paraglide/|\\.d\\.ts$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.svelte', '.js', '.json', '.mjs', '.cjs'],
      conditionNames: ['import', 'node', 'default', 'svelte', 'types']
    }
  }
};
