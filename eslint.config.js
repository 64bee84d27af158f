import { defineConfig, globalIgnores } from 'eslint/config';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Ways of writing that this house does not have, each with the way that it has instead. */
const banned = {
  random: {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Random numbers are an input: take them as an argument, or from platform/crypto where they must not be guessed.'
  },
  cast: {
    selector: ":matches(TSAsExpression:not([typeAnnotation.typeName.name='const']), TSTypeAssertion)",
    message: 'A cast hides what is not known: parse the value (a file whose name says parse, or parsing), or narrow it. `as const` is fine.'
  },
  sql: {
    selector:
      ":matches(CallExpression[callee.property.name=/^(query|execute|exec|raw|executeQuery)$/], CallExpression[callee.object.name='sql'][callee.property.name='raw']) > TemplateLiteral.arguments[expressions.length>0]",
    message: 'SQL is never put together from strings: give values as parameters.'
  },
  joinedSql: {
    selector: "CallExpression[callee.property.name=/^(query|execute|exec|raw|executeQuery)$/] > BinaryExpression.arguments[operator='+']",
    message: 'SQL is never put together from strings: give values as parameters.'
  },
  only: {
    selector: 'MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(only|skip|todo|fixme|skipIf|runIf)$/]',
    message: 'A test that is left out, or leaves out others, tells a lie about the run.'
  },
  defaultExport: {
    selector: 'ExportDefaultDeclaration',
    message: 'Give it a name: a default export is called differently in every place.'
  },
  enums: { selector: 'TSEnumDeclaration', message: 'Node runs these files by stripping types: use a union of strings.' }
};

const restricted = (...names) => ({ 'no-restricted-syntax': ['error', ...names.map((name) => banned[name])] });

// What is told by reading a file alone; what takes its types is oxlint's (.oxlintrc.json), whose checker is the compiler's native one.
export default defineConfig(
  globalIgnores(['build/', '.svelte-kit/', 'src/paraglide/', 'project.inlang/', 'test-results/', 'data/']),
  ts.configs.recommended,
  ts.configs.stylistic,
  svelte.configs.recommended,
  {
    files: ['**/*.{ts,svelte,js,mjs,cjs}'],
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
      'no-eval': 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/array-type': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'none' }],
      ...restricted('random', 'cast', 'sql', 'joinedSql', 'only', 'defaultExport', 'enums')
    }
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'] } },
    rules: {
      'prefer-const': 'off',
      'svelte/prefer-const': 'error',
      'svelte/no-at-html-tags': 'error',
      // Addresses are made by one function of the house, not by the framework's base path.
      'svelte/no-navigation-without-resolve': 'off'
    }
  },
  { files: ['src/**/*.{ts,svelte}'], rules: { 'no-console': 'error' } },
  {
    // Where words from outside become values with a type.
    files: ['**/*pars{e,ing}*.ts', '**/parsing/**'],
    rules: restricted('random', 'sql', 'joinedSql', 'only', 'defaultExport', 'enums')
  },
  {
    // Files whose reader asks for a default export.
    files: [
      '*.config.{ts,js}',
      'tests/servers/*.config.ts',
      'src/routes/**',
      '**/.dependency-cruiser.cjs',
      '**/*.worker.ts',
      'tests/guards/drill/runner.ts'
    ],
    rules: restricted('random', 'cast', 'sql', 'joinedSql', 'only', 'enums')
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } }
);
