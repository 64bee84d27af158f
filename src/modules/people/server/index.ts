export { organisationFor } from './organisation-for.ts';
export { originOf } from './origin-of.ts';
export { triedClaims } from './providers/attempt.ts';
export { addProvider, readProviderSettings, removeProvider, saveProvider } from './providers/keep-providers.ts';
export { comeBack, visitProvider } from './providers/visit.ts';
export { listFeedback } from './feedback/list-feedback.ts';
export { markAnswered } from './feedback/mark-answered.ts';
export { sendFeedback } from './feedback/send-feedback.ts';
export { readNoticeFacts } from './notice-facts.ts';
export { leaveBrowser, proveIn, signInto, whoIsHere } from './sign-in/browser.ts';
export { endOwnSession } from './sign-in/end-session.ts';
export { listExamples, openAsExample, proveAsExample } from './sign-in/open-as-example.ts';
export { endOtherSessions, endSessionOfOwn, listOwnSessions } from './sign-in/own-sessions.ts';
export { carriedLink, carryLink, forgetCarried, startLink } from './sign-in/link-cookies.ts';
export { askLink, askOwnLink, openByLink } from './sign-in/links.ts';
export { readSignInSettings, setLinks, setPasskeys } from './sign-in/settings.ts';
export { addPasskey, listOwnPasskeys, nameOwnPasskey, removeOwnPasskey } from './sign-in/passkeys/own-passkeys.ts';
export { asked, askLinkHere, offerNewPasskey, offerOwnWays, offerPasskey, proveHere, showOwnPasskeys } from './sign-in/passkeys/offers.ts';
export { openByPasskey, proveByPasskey } from './sign-in/passkeys/open-by-passkey.ts';
export { makeRecoveryCodes, openByRecoveryCode } from './sign-in/passkeys/recovery-codes.ts';
export { askWayBack, confirmOthersWayBack, listWaysBack, withdrawWayBack } from './sign-in/passkeys/ways-back.ts';
export { passkeyFirst } from './sign-in/passkeys/lead.ts';
export { listWays } from './sign-in/ways.ts';
export { administratorCode, type ConsoleCode } from './set-up/administrator-code.ts';
export { beginSchool, firstCodeText } from './set-up/first-code.ts';
export { openByCode } from './set-up/open-by-code.ts';
export { waitsForSetUp } from './set-up/before-set-up.ts';
export { tryMail } from './set-up/try-mail.ts';
export { finishSetUp, readSetUp } from './set-up/set-up.ts';
export { openSession, resolveSession, type SignedIn } from './sign-in/sessions.ts';
export { readOwnData } from './own-data/read.ts';
export { changeOwnData } from './own-data/change-own-data.ts';
export { answerPersonRequest, listRequests } from './own-data/requests.ts';
export { startOf } from './administration/start-of.ts';
export { readOrganisation, saveOrganisation } from './administration/places/organisation.ts';
export { listCampuses, readCampus, saveCampus } from './administration/places/campuses.ts';
export { listGroups, readGroup, saveGroup } from './administration/places/groups.ts';
export { prepareNextYear, previewNextYear } from './administration/places/next-year.ts';
export { listPersons, readChosen, readPerson, readPersonToEdit, savePerson } from './administration/persons/people.ts';
export { readRights, readRightsOf } from './administration/roles/rights-in-force.ts';
export { changeTogether } from './administration/roles/together.ts';
export { openImport, listImports } from './administration/import/stage.ts';
export { readFaults, readImport } from './administration/import/look.ts';
export { checkAgain, confirmImport, setColumns } from './administration/import/decide.ts';
export { undoImport } from './administration/import/undo.ts';
export { readChange, undoChange } from './administration/roles/undo.ts';
export { campusesWithStudents } from './store/administration/places.ts';
export { studentInReach, studentsInReach } from './store/administration/students-in-reach.ts';
export { today, zoneOf } from './today.ts';
export { settingsOf, type Organisation, type OrganisationSettings } from './store/organisations.ts';
import { deleteOldGroupsJob } from './jobs/delete-groups-5-years-after-academic-year.ts';
import { deletePeopleChangesJob } from './jobs/delete-people-changes-30-days-after.ts';
import { deletePersonRequestsJob } from './jobs/delete-person-requests-30-days-after-answer.ts';
import { endGroupRolesJob } from './jobs/end-group-roles-with-academic-year.ts';
import { sendMailTryJob } from './jobs/send-mail-try.ts';
import { sendRightsMessagesJob } from './jobs/send-rights-messages.ts';
import { forgetConsoleCodesJob } from './jobs/forget-console-codes-1-hour-after.ts';
import { forgetWaysBackJob } from './jobs/forget-ways-back-1-day-after.ts';
import { forgetEndedSessionsJob } from './jobs/forget-ended-sessions.ts';
import { forgetSignInLinksJob } from './jobs/forget-sign-in-links-2-hours-after.ts';
import { sendSignInLinksJob } from './jobs/send-sign-in-links.ts';
import { removePersonsJob } from './jobs/remove-persons-30-days-after-last-role.ts';
import { checkPeopleImportJob } from './jobs/import/check-people-import.ts';
import { deletePeopleImportsJob } from './jobs/import/delete-people-imports-1-day-after.ts';
import { tellOfPeopleImportJob, undoPeopleImportJob, writePeopleImportJob } from './jobs/import/write-people-import.ts';
import type { Job } from '#platform/jobs/queue.ts';

export const peopleJobs: readonly Job[] = [
  forgetEndedSessionsJob,
  sendSignInLinksJob,
  forgetConsoleCodesJob,
  forgetWaysBackJob,
  sendMailTryJob,
  forgetSignInLinksJob,
  endGroupRolesJob,
  removePersonsJob,
  deleteOldGroupsJob,
  deletePeopleChangesJob,
  deletePersonRequestsJob,
  sendRightsMessagesJob,
  checkPeopleImportJob,
  writePeopleImportJob,
  undoPeopleImportJob,
  tellOfPeopleImportJob,
  deletePeopleImportsJob
];
