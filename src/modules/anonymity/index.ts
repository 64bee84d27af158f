export { disclosable, roundedShare, smallestGroup, type Counted } from './disclosure.ts';
