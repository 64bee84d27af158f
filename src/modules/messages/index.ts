export { linesOf, type MailLine } from './lines.ts';
