export { contactKinds } from './contacts/contact.ts';
export { themes } from './themes.ts';
