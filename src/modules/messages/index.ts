export type { KeptMail } from './kept-mail.ts';
