export { readEqualAccess } from './read-equal-access.ts';
export { readGroupFigures } from './read-group-support.ts';
