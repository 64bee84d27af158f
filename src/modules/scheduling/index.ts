export { stateAfter, type AppointmentAct, type AppointmentState } from './appointment-state.ts';
export { hostReasons, practicalNeeds } from './forms.ts';
export { MODALITIES, type Modality } from './modality.ts';
export { proposeNickname } from './nickname.ts';
export { refusals, type SchedulingRefusal } from './refusals.ts';
export {
  cardOf,
  cardOfValue,
  choiceFrom,
  chosenTime,
  daysOfTimes,
  firstCard,
  hrefWith,
  schoolDaysBetween,
  timesSource,
  type TimeCard,
  type TimesDay,
  type TimesChoice
} from './free-times/times-page.ts';
export { readTimeValue, timeValue, type TimeValue } from './free-times/time-value.ts';
export { dayAddress, daysOnPage, doubtable, readDayAddress } from './host-day.ts';
