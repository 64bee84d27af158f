export type { GroupsRefusal } from './refusals.ts';
