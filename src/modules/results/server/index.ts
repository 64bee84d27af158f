export { readEqualAccess } from './read-equal-access.ts';
