/** What stops a start and can be mended by whoever runs the server: its message says how, so that nothing else need be shown. */
export class OperatorError extends Error {}
