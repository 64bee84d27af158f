export { gatheredOn, helpLines } from './help-lines.ts';
