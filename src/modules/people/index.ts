export { feedbackTopics } from './forms.ts';
export { isStaff, roles, type Role } from './roles.ts';
