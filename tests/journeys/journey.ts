import { test as base, type BrowserContext } from '@playwright/test';

export { expect } from '@playwright/test';

declare global {
  interface Window {
    reportToJourney(report: string): void;
  }
}

/**
 * Chromium gives up the fade from one page to the next when the next one's styles come in the very moment of its first picture (2 of 40 first
 * visits), and reports its own promise as nobody's. The page stands, without a fade; no script of ours is in it.
 */
function isFadeGivenUp({ name, message, stack }: Error): boolean {
  return name === 'InvalidStateError' && !stack && message.startsWith('Transition was aborted');
}

const watched = new WeakSet<BrowserContext>();

/** Notes what a page must never cause: a report of the content security policy, an error that nobody caught. */
async function watch(context: BrowserContext, complaints: string[]): Promise<void> {
  // Playwright makes a test's own context by the same browser.newContext that is watched below.
  if (watched.has(context)) return;
  watched.add(context);
  context.on('console', (message) => {
    const text = message.text();
    if (/content.security.policy/i.test(text)) complaints.push(`CSP, on the console of ${message.page()?.url() ?? 'a page'}: ${text}`);
  });
  context.on('weberror', (event) => {
    const error = event.error();
    if (isFadeGivenUp(error)) return;
    complaints.push(`Error on ${event.page()?.url() ?? 'a page'}: ${error.stack || `${error.name}: ${error.message}`}`);
  });
  await context.exposeBinding('reportToJourney', ({ page }, report: string) => complaints.push(`CSP on ${page.url()}: ${report}`));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      window.reportToJourney(`${event.effectiveDirective} refused ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
    });
  });
}

/** Playwright's test, which fails when any page of it, in any context, breaks the content security policy or leaves an error uncaught. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ browser }, use) => {
      const complaints: string[] = [];
      const open = browser.newContext.bind(browser);
      browser.newContext = async (options) => {
        const context = await open(options);
        await watch(context, complaints);
        return context;
      };
      await use(complaints);
      browser.newContext = open;
      if (complaints.length > 0) throw new Error(`The pages of this test complained:\n${complaints.join('\n')}`);
    },
    { auto: true }
  ]
});
