export { disclosable, roundedShare } from './disclosure.ts';
