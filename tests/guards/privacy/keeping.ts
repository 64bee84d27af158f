/** The lines of both notices that tell a rule of retention (from 0), in each language: of the privacy notice, and of one's own page. Null: that notice is not about it. */
type Kept = { notice: number; own: number | null } | { not: string };

const staffsWork = { not: 'How the staff work, with nothing of whom they meet: told where they plan it and in docs/privacy.md.' };
const withinADay = { not: 'Gone within a day or two: shorter than anybody could ask for it.' };
const ofNobody = { not: 'Is about nobody.' };
const withThePerson = { notice: 2, own: 0 };
const withTheTime = { notice: 1, own: 1 };

/** Every rule of retention by its name. One that comes is decided about here, and told in words. */
export const keeping: Readonly<Record<string, Kept>> = {
  'forget-contacts-7-days-after': { notice: 0, own: null },
  'cut-person-from-appointment-30-days-after': withTheTime,
  'delete-message-deliveries-30-days-after': withTheTime,
  'delete-claims-30-days-after': withTheTime,
  'remove-persons-30-days-after-last-role': withThePerson,
  'delete-people-changes-30-days-after': withThePerson,
  'delete-person-requests-30-days-after-answer': withThePerson,
  'delete-feedback-12-months-after': { notice: 3, own: null },
  'delete-audit-2-years-after': { notice: 4, own: 3 },
  'delete-waiting-7-days-after': { notice: 5, own: 4 },
  'delete-support-requests-2-years-after-end': { notice: 6, own: 5 },
  'delete-support-drafts-30-days-after': { notice: 6, own: 5 },
  'delete-plans-24-months-after': { notice: 7, own: 6 },
  'delete-contacts-2-years-after': { notice: 8, own: 7 },
  'delete-absences-30-days-after': staffsWork,
  'delete-blocks-12-months-after': staffsWork,
  'delete-hours-of-dates-12-months-after': staffsWork,
  'delete-invitations-30-days-after': staffsWork,
  'delete-turns-90-days-after': staffsWork,
  'delete-holds-when-ended': withinADay,
  'delete-people-imports-1-day-after': withinADay,
  'forget-console-codes-1-hour-after': withinADay,
  'forget-ended-sessions': { not: 'When a session ends is told as such, not by a rule’s number.' },
  'forget-limits-1-day-after': withinADay,
  'forget-sign-in-links-2-hours-after': withinADay,
  'forget-ways-back-1-day-after': withinADay,
  'delete-availability-samples-36-months-after': ofNobody,
  'delete-groups-5-years-after-academic-year': ofNobody,
  'delete-job-runs-2-years-after': ofNobody,
  'delete-school-days-2-years-after': ofNobody,
  'end-group-roles-with-academic-year': { not: 'Ends roles and removes nothing.' }
};
