import { expect, test } from 'vitest';
import { twoTimes } from '../forms.ts';
import { cardOfValue, chosenTime, daysOfTimes, firstCard, hrefWith, schoolDaysBetween, type TimesSource } from './times-page.ts';
import { timeValue } from './time-value.ts';

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
const at = (iso: string) => Date.parse(iso);
const source: TimesSource = {
  service: { id: id(1) },
  hosts: [
    { id: id(2), name: 'Sari', languages: ['fi', 'en'] },
    { id: id(3), name: 'Mikael', languages: ['fi', 'sv'] }
  ],
  campuses: [
    { id: id(4), slug: 'jarvenpaa', name: 'Järvenpää', zone: 'Europe/Helsinki' },
    { id: id(5), slug: 'lapua', name: 'Lapua', zone: 'Europe/Helsinki' }
  ],
  rooms: [{ hostId: id(2), campusId: id(4), room: '214' }],
  times: [
    { start: at('2026-11-25T10:00Z'), hostId: id(2), campusId: id(4), modalities: ['campus', 'video'] },
    { start: at('2026-11-25T12:00Z'), hostId: id(3), campusId: id(5), modalities: ['phone'] },
    { start: at('2026-11-26T12:00Z'), hostId: id(3), campusId: id(5), modalities: ['video'] }
  ]
};

test('the first card is the first time of all, with its room', () => {
  expect(firstCard(source)).toMatchObject({ hostName: 'Sari', room: '214', modality: 'campus', others: ['video'] });
});

test('a chosen way of meeting becomes the way of the card', () => {
  expect(firstCard(source, { modality: 'video' })).toMatchObject({ modality: 'video', others: ['campus'] });
});

test('a day without a chosen time tells where there are some', () => {
  const { days } = daysOfTimes(source, { campus: 'jarvenpaa' });
  expect(days.map((day) => [day.date, day.cards.length, day.elsewhere])).toEqual([
    ['2026-11-25', 1, { remote: 0, otherCampuses: 0 }],
    ['2026-11-26', 0, { remote: 1, otherCampuses: 1 }]
  ]);
});

test('hosts are found by the language they speak', () => {
  expect(daysOfTimes(source, { language: 'sv' }).total).toBe(2);
});

test('a time that an address names is found only while it is free and in that way', () => {
  const time = { service: id(1), host: id(2), campus: id(4), modality: 'video' as const, start: at('2026-11-25T10:00Z') };
  expect(cardOfValue(source, timeValue(time))?.modality).toBe('video');
  expect(cardOfValue(source, timeValue({ ...time, modality: 'phone' }))).toBeNull();
  expect(cardOfValue(source, 'nonsense')).toBeNull();
});

test('school days between two dates leave out weekends and holidays', () => {
  expect(schoolDaysBetween('2026-11-25', '2026-11-30', () => false)).toBe(2);
  expect(schoolDaysBetween('2026-12-04', '2026-12-09', (date) => date === '2026-12-07')).toBe(1);
});

test('without JavaScript the time that the page came with gives way to the one that is chosen; of two others none is meant', () => {
  expect(chosenTime({ before: 'a', 'time.2026-11-30': 'a', 'time.2026-12-02': 'b' })).toBe('b');
  expect(chosenTime({ before: 'a', 'time.2026-11-30': 'a' })).toBe('a');
  expect(chosenTime({ before: 'a', time: 'a', 'time.2026-12-02': 'b', 'time.2026-12-03': 'c' })).toBe(twoTimes);
  expect(chosenTime({ 'time.2026-11-30': 'a', 'time.2026-12-02': 'b' })).toBe(twoTimes);
  expect(chosenTime({ before: 'a' })).toBeUndefined();
});

test('what is too long to be ours is carried on by no link', () => {
  expect(hrefWith('/book', new URLSearchParams({ time: 'x'.repeat(12_000), campus: 'lapua' }), { day: '2026-12-02' })).toBe(
    '/book?campus=lapua&day=2026-12-02'
  );
});
