export { isStaff, roles, type Role } from './roles.ts';
