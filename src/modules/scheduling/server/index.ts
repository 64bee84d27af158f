export { schedulingMessageJobs } from './jobs/index.ts';
export { countOpen, forgetOpen, giveHolder, giveKey, keepBooking, readHolder, readKeys } from './own/browser-keys.ts';
export { closingsOf } from './availability/closings.ts';
export { cancelOutside } from './availability/cancel-outside.ts';
export { previewHours, readHours, saveHours, undoHours } from './availability/hours.ts';
export {
  cancelHitByClosing,
  previewSchoolDay,
  readSchoolDay,
  readSchoolYear,
  removeSchoolDay,
  saveSchoolDay
} from './availability/school-year.ts';
export { listTemplates, readTemplate, removeTemplate, saveTemplate, saveTemplateDay } from './availability/templates/keep.ts';
export { previewPush, pushTemplate } from './availability/templates/push.ts';
export { readPush, takeBackPush } from './availability/templates/take-back.ts';
export { listServices, previewService, readService, saveService, setService } from './availability/services.ts';
export { book } from './booking/book.ts';
export { hold, release } from './booking/hold.ts';
export { bookFor, findToBookFor } from './booking/book-for.ts';
export { acceptOffer, declineOffer, setOwnWaiting } from './waiting/answer.ts';
export { countWhoWaits } from './waiting/count.ts';
export { join } from './waiting/join.ts';
export { listWaiting, readWaiting } from './waiting/read.ts';
export { cancel } from './booking/cancel.ts';
export { earlierHelp } from './booking/earlier-help.ts';
export { addBlock, moveBlock, readBlockChoices, removeBlock } from './host/block.ts';
export { cancelDay, readDayToCancel } from './host/cancel-day.ts';
export { readDay } from './host/day.ts';
export { feedFile, makeFeed, readFeed, readOwnFeed, revokeFeed } from './host/feed.ts';
export { handOver, listToHandOver, readToHandOver } from './host/hand-over.ts';
export { moveByHost, readToMove } from './host/move.ts';
export { readTurns } from './host/turns.ts';
export { followWeek, readWeek } from './host/week.ts';
export { listInvitations, makeInvitation, openInvited, revokeInvitation } from './invitations/invite.ts';
export { carryInvitation, knownInBrowser } from './own/invited.ts';
export { freeSessions, takeForSessions, type SessionTime } from './host/sessions/take.ts';
export { freeTogether, type SessionWish } from './host/sessions/free-together.ts';
export { listTimes } from './list-times.ts';
export { cancelByHost, freeDoubtful, mark } from './host/mark.ts';
export { move } from './booking/move.ts';
export { calendarUid } from './calendar-uid.ts';
export { calendarFileOf } from './own/calendar-file.ts';
export { findByWords, openLink } from './own/open-link.ts';
export { meetingsByCut, waitsByCut, type Cut, type MeetingFigures, type WaitFigures } from './store/indicators.ts';
export { listOwn, readAppointment, type ShownAppointment } from './own/read-appointment.ts';
