export { countOpen, forgetOpen, giveKey, noteOpen, readKeys } from './browser-keys.ts';
