/** A part of a text, in UTF-16 units; `to` is the first that no longer belongs. */
export type Span = { readonly from: number; readonly to: number };

/**
 * The centuries' signs of a Finnish personal identity code, old and new (Act on the Population Information System, in force from 1.1.2023): + for the 1800s, - and
 * Y to U for the 1900s, A to F for the 2000s.
 */
const sign = '[-+\u2010-\u2015\u2212YXWVUABCDEF]';
const code = new RegExp(
  `(?<![\\p{L}\\d])(\\d[ ]?\\d)[ ]?(\\d[ ]?\\d)[ ]?(\\d[ ]?\\d)[ ]?${sign}[ ]?((?:\\d[ ]?){3})([0-9A-Z])(?![\\p{L}\\d])`,
  'giu'
);
const checks = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** What looks like a personal identity code. One whose check character is wrong is pointed out too, when its day can be: a code mistyped still tells of somebody. */
export function identityCodes(text: string): Span[] {
  return [...text.matchAll(code)]
    .filter(([, day = '', month = '', year = '', number = '', check = '']) => {
      const [d, m] = [Number(bare(day)), Number(bare(month))];
      const dated = d >= 1 && d <= 31 && m >= 1 && m <= 12;
      return dated || checkOf(bare(day + month + year + number)) === check.toUpperCase();
    })
    .map((match) => ({ from: match.index, to: match.index + match[0].length }));
}

/** The check character of nine digits: their remainder by 31. */
const checkOf = (digits: string) => checks[Number(digits) % 31];
const bare = (written: string) => written.replaceAll(' ', '');
