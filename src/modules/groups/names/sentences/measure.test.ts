import { expect, test } from 'vitest';
import { measure, type Sentence } from './measure.ts';

const named: Sentence = { text: 'Sovittiin Mikalle paikka.', language: 'fi', marks: [{ from: 10, to: 17, kind: 'name' }] };
const empty: Sentence = { text: 'Tiistaina jatketaan.', language: 'fi', marks: [] };

test('a finder that finds what is there and nothing else has full recall and no false alarm', () => {
  const measured = measure([named, empty], ({ marks }) => marks);
  expect(measured).toMatchObject({ recallByMark: 1, recallBySentence: 1, falseAlarmsBySentence: 0, falseAlarmsByFinding: 0 });
});

test('half a mark is found, less than half is missed', () => {
  expect(measure([named], () => [{ from: 10, to: 14 }]).recallByMark).toBe(1);
  expect(measure([named], () => [{ from: 10, to: 13 }])).toMatchObject({ recallByMark: 0, missed: [named.text] });
});

test('two findings may cover a mark together', () => {
  const halves = [
    { from: 10, to: 12 },
    { from: 12, to: 14 }
  ];
  expect(measure([named], () => halves)).toMatchObject({ recallByMark: 1, falseAlarmsByFinding: 0 });
});

test('pointing out everything is a false alarm, not a find', () => {
  const measured = measure([named, empty], ({ text }) => [{ from: 0, to: text.length }]);
  expect(measured).toMatchObject({ recallByMark: 0, falseAlarmsBySentence: 1, falseAlarmsByFinding: 1 });
});

test('a finder that finds nothing has no recall and no false alarm', () => {
  expect(measure([named, empty], () => [])).toMatchObject({ recallByMark: 0, falseAlarmsBySentence: 0, falseAlarmsByFinding: 0 });
});

test('one of two marks found is half by mark and none by sentence', () => {
  const two: Sentence = { ...named, marks: [...named.marks, { from: 0, to: 9, kind: 'name' }] };
  expect(measure([two], () => [{ from: 10, to: 17 }])).toMatchObject({ recallByMark: 0.5, recallBySentence: 0 });
});
