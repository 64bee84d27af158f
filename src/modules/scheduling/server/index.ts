export { schedulingMessageJobs } from './jobs/index.ts';
export { countOpen, forgetOpen, giveKey, noteOpen, readKeys } from './own/browser-keys.ts';
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
export { listServices, previewService, readService, saveService, setService } from './availability/services.ts';
export { book } from './booking/book.ts';
export { cancel } from './booking/cancel.ts';
export { earlierHelp } from './earlier-help.ts';
export { readDay } from './host/day.ts';
export { listTimes } from './list-times.ts';
export { cancelByHost, freeDoubtful, mark } from './host/mark.ts';
export { move } from './booking/move.ts';
export { calendarFileOf } from './own/calendar-file.ts';
export { findByWords, openLink } from './own/open-link.ts';
export { listOwn, readAppointment, type ShownAppointment } from './own/read-appointment.ts';
