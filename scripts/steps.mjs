/** The steps of `npm test` and `npm run check`, and how they are run: two side by side, heavy ones alone, each one's result in plain sight. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { environment, node24, root, say } from './ready.mjs';

const results = join(root, 'test-results');
const bin = (path) => join(root, 'node_modules', path);

/** Each step's program is compiled once and kept; the native compiler may use four times its heap before it looks for what is free: a fifth less of the processor. */
const sparing = { NODE_COMPILE_CACHE: bin('.cache/node'), GOGC: '400' };

/**
 * The steps that need no server. A step is counted as one, unless it has a report that counts its tests.
 * @param {{cached?: boolean}} options With what is kept of the files that are as they were, these are not read again by the steps that can keep it: what `npm test`,
 *   which keeps nothing, could see alone is a type that changed elsewhere.
 */
export const fast = ({ cached = false } = {}) => [
  // The longest first: the two lanes end at about the same time.
  // The compiler's native one through its interface: the same findings in a third of the time.
  { name: 'types', args: [bin('svelte-check/bin/svelte-check'), '--tsgo-experimental-api', '--fail-on-warnings', '--output', 'human'] },
  vitest('checks', ['--config=vitest.checks.config.ts'], false),
  {
    name: 'lint',
    args: [
      bin('eslint/bin/eslint.js'),
      '--max-warnings',
      '0',
      ...(cached ? ['--cache', '--cache-strategy', 'content', '--cache-location', bin('.cache/eslint/')] : []),
      '.'
    ]
  },
  { name: 'lint by types', args: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings', '.'] },
  {
    name: 'format of pages',
    args: [
      bin('prettier/bin/prettier.cjs'),
      '--check',
      '--log-level',
      'warn',
      '--cache',
      '--cache-location',
      bin('.cache/prettier/checked'),
      '**/*.svelte'
    ]
  },
  {
    name: 'dead code',
    args: [bin('knip/bin/knip.js'), '--no-progress', ...(cached ? ['--cache', '--cache-location', bin('.cache/knip/')] : [])]
  },
  { name: 'format', args: [bin('oxfmt/bin/oxfmt'), '--check', '.'] }
];

/**
 * The steps that start servers and browsers.
 * @param {string | null} since A commit: then those tests alone whose sources have changed since, by their imports, and those journeys that have changed themselves.
 */
export const slow = (since = null) => [
  {
    ...vitest('unit and integration tests', since === null ? [] : ['--changed', since, '--passWithNoTests'], true),
    mayBeNone: since !== null
  },
  { ...browser(since === null ? [] : [`--only-changed=${since}`, '--pass-with-no-tests']), mayBeNone: since !== null }
];

function vitest(name, chosen, heavy) {
  const report = join(results, `${name.replaceAll(' ', '-')}.json`);
  const args = [bin('vitest/vitest.mjs'), 'run', ...chosen, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  return { name, args, heavy, report, count: countVitest };
}

function browser(chosen) {
  const report = join(results, 'browser.json');
  return {
    name: 'browser tests',
    args: [bin('@playwright/test/cli.js'), 'test', ...chosen, '--reporter=dot,json'],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    heavy: true,
    report,
    count: countPlaywright
  };
}

/** What is skipped counts as failed: a test that can't run has not passed. */
function countVitest(report) {
  const lines = [];
  let failed = report.numFailedTests;
  for (const file of report.testResults) {
    if (file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed')) {
      failed += 1;
      lines.push(`${file.name} could not be run`);
    }
  }
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) lines.push(`${skipped} skipped, which counts as failed`);
  return { passed: report.numPassedTests, failed: failed + skipped, lines };
}

function countPlaywright({ stats, errors }) {
  const lines = stats.skipped > 0 ? [`${stats.skipped} skipped, which counts as failed`] : [];
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + stats.skipped + errors.length, lines };
}

/**
 * Runs steps, heavy ones alone and others two at a time, and says how each one went.
 * @returns {Promise<{passed: number, failed: number}>} sums over all steps
 */
export async function runSteps(steps) {
  mkdirSync(results, { recursive: true });
  const sum = { passed: 0, failed: 0 };
  const one = async (step) => {
    const { passed, failed } = await runStep(step);
    sum.passed += passed;
    sum.failed += failed;
  };
  const waiting = steps.filter((step) => !step.heavy);
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) await one(step);
  };
  await Promise.all([lane(), lane()]);
  for (const step of steps.filter(({ heavy }) => heavy)) await one(step);
  return sum;
}

async function runStep(step) {
  if (step.report) rmSync(step.report, { force: true });
  const began = performance.now();
  const seconds = () => `${((performance.now() - began) / 1000).toFixed(1)} s`;
  const still = setInterval(() => say(`  … ${step.name}, ${seconds()}`), 20_000);
  const { code, output } = await capture(step);
  clearInterval(still);
  const { passed, failed, lines } = judge(step, code);
  const tests = step.report ? `${passed} passed, ${failed} failed, ` : '';
  say(`${failed > 0 ? '✗' : '✓'} ${step.name} (${tests}${seconds()})`);
  if (failed > 0) say([...lines, output.trimEnd()].join('\n').replace(/^/gm, '  '));
  return { passed, failed };
}

/** The exit code has the last word: a step that ends badly has failed, whatever its report says. */
function judge(step, code) {
  if (!step.report) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, lines: [] };
  if (!existsSync(step.report)) {
    const isNone = step.mayBeNone && code === 0;
    return { passed: 0, failed: isNone ? 0 : 1, lines: isNone ? [] : ['It ended before it could report.'] };
  }
  const counted = step.count(JSON.parse(readFileSync(step.report, 'utf8')));
  if (code !== 0 && counted.failed === 0) return { ...counted, failed: 1, lines: [`All tests passed, yet it ended with code ${code}.`] };
  if (counted.passed + counted.failed === 0 && !step.mayBeNone) return { ...counted, failed: 1, lines: ['It found no tests.'] };
  return counted;
}

function capture(step) {
  return new Promise((resolve) => {
    const child = spawn(node24(), step.args, {
      cwd: root,
      env: environment({ FORCE_COLOR: '0', NO_COLOR: '1', ...sparing, ...step.env }),
      stdio: ['ignore', 'pipe', 'pipe']
    });
    const pieces = [];
    child.stdout.on('data', (piece) => pieces.push(piece));
    child.stderr.on('data', (piece) => pieces.push(piece));
    child.on('close', (code) => resolve({ code: code ?? 1, output: Buffer.concat(pieces).toString('utf8') }));
  });
}
