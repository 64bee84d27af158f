import type { Limit } from '#platform/use-case/limits.ts';

type Decided = Omit<Limit<never>, 'name' | 'by'> & { by: 'address' | 'account' | 'organisation' | 'input' };

const address = (max: number, minutes = 10): Decided => ({ by: 'address', max, minutes });
const account = (max: number, minutes = 10): Decided => ({ by: 'account', max, minutes });
const input = (max: number, minutes = 10): Decided => ({ by: 'input', max, minutes });
const organisation = (max: number, minutes = 10): Decided => ({ by: 'organisation', max, minutes });

/** Act → limit → how often, by whom: decided a second time, so that a limit made wider by mistake is not taken for the rule. `input`: by what is sent. */
export const limits: Readonly<Record<string, Readonly<Record<string, Decided>>>> = {
  'appointment.book': { 'book-address': address(3000), 'book-account': account(20, 60) },
  'appointment.cancel': { 'cancel-booking': input(20, 60) },
  'appointment.find': { 'find-words-address': address(60), 'find-words': organisation(600) },
  'appointment.move': { 'move-booking': input(20, 60) },
  'appointment.open_link': { 'open-link-address': address(600) },
  'invitation.make': { 'make-invitation': account(60, 60) },
  'invitation.open': { 'open-invitation-address': address(600) },
  'booking_for.book': { 'book-for': account(60, 60) },
  'support.ask': { 'ask-support': account(60, 60) },
  'group_session.change_leaders': { 'change-session-leaders': account(120, 60) },
  'group_session.book': { 'book-group-session': account(120, 60) },
  'group_session.write_notes': { 'write-session-notes': account(120, 60) },
  'support.save_draft': { 'save-support-draft': account(2000, 60) },
  'contact.tally': { 'tally-contact': account(600, 60) },
  'plan.save_draft': { 'save-plan-draft': account(2000, 60) },
  'plan.save': { 'save-plan': account(600, 60) },
  'feed.read': { 'feed-address': address(600) },
  'feedback.send': { 'feedback-address': address(60, 60), 'feedback-all': organisation(1000, 60) },
  'session.open_by_code': { 'open-code-address': address(300) },
  'session.open_by_link': { 'open-sign-in-link-address': address(600) },
  'session.open_by_passkey': { 'open-passkey-address': address(600) },
  'session.open_by_recovery_code': { 'recovery-address': address(300), 'recovery-list': input(10) },
  'session.prove_by_passkey': { 'prove-passkey': account(30) },
  'set_up.try_mail': { 'try-mail': account(5) },
  'sign_in.ask_link': { 'ask-link-address': address(300), 'ask-link': input(4) },
  'waiting.accept': { 'accept-offer': input(20, 60) },
  'waiting.decline': { 'decline-offer': input(20, 60) },
  'waiting.join': { 'join-address': address(3000), 'join-account': account(20, 60) },
  'waiting.set': { 'set-waiting': input(60, 60) },
  'time.hold': { 'hold-address': address(3000), 'hold-time': input(6, 60) },
  'time.release': { 'release-address': address(3000) },
  'sign_in.ask_own_link': { 'ask-own-link': account(4) }
};
