export { feedbackTopics } from './forms.ts';
export { rulesTyped } from './provider-forms.ts';
export { everyone, everyRole, hasDay, hasStaffPages, isStaff, isStudying, roles, type Role } from './roles.ts';
export { wayInChanges } from './way-in-changes.ts';
export { readTogether } from './administration/together.ts';
export { academicYearOf } from './administration/academic-year.ts';
