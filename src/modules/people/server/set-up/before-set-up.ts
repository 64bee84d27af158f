/** What is there before a school is set up: the set-up and its door, and the pages that help or that the law wants found. */
const open = new Set([
  '/set-up',
  '/sign-in/code',
  '/sign-out',
  '/help-now',
  '/offline',
  '/privacy',
  '/accessibility',
  '/speculation-rules.json'
]);

/** Whether a route leads nowhere yet, in a school that is being set up. @param route its id, null for what is no route */
export function waitsForSetUp(route: string | null): boolean {
  return route !== null && !open.has(route.replace(/\/\([^)]+\)/g, ''));
}
