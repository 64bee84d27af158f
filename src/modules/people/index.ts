export { feedbackTopics } from './forms.ts';
export { isStaff, type Role } from './roles.ts';
