export { appointmentStates, isAfter, isIn, stateAfter, type AppointmentState } from './appointment-state.ts';
export { MODALITIES, type Modality } from './modality.ts';
export { proposeNickname } from './nickname.ts';
export type { SchedulingRefusal } from './refusals.ts';
export {
  cardOfValue,
  choiceFrom,
  chosenTime,
  daysOfTimes,
  firstCard,
  hrefWith,
  timesSource,
  type TimeCard,
  type TimesDay,
  type TimesChoice
} from './free-times/times-page.ts';
export { timeValue, type TimeValue } from './free-times/time-value.ts';
export { dayAddress, daysOnPage, doubtable, readDayAddress } from './host/day.ts';
export { readWeekAddress, weekAddress, type WeekAddress } from './host/week/week.ts';
export { handOverReasons } from './host/forms.ts';
export { blockKinds, quickPeriod } from './host/block.ts';
export { hoursPath, readDone, readHoursEdit, readWeekday } from './availability/fields.ts';
export type { SessionLinks } from './host/block.ts';
export { daypartOf } from './waiting/wish.ts';
