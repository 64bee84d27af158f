import { m } from '#texts/messages.js';
import type { WayInChange } from '../../way-in-changes.ts';

/** What happened to somebody's ways in, in one line. */
export const wayInTexts: Record<WayInChange, () => string> = {
  passkey_added: m.passkeys_line_added,
  passkey_removed: m.passkeys_line_removed,
  codes_made: m.passkeys_line_codes_made,
  code_used: m.passkeys_line_code_used,
  way_back_asked: m.passkeys_line_way_back_asked,
  way_back_confirmed: m.passkeys_line_way_back_confirmed,
  way_back_used: m.passkeys_line_way_back_used,
  way_back_withdrawn: m.passkeys_line_way_back_withdrawn
};
