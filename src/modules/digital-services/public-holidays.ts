/**
 * Finnish public holidays as calendar days: the days on which "PH off" of a service's hours holds.
 * Eves (Midsummer, Christmas) are no public holidays though much is shut. Tested against the calendars of 2026 and 2027.
 */
export function isPublicHoliday({ year, month, day }: { year: number; month: number; day: number }): boolean {
  const date = Date.UTC(year, month - 1, day);
  const weekday = new Date(date).getUTCDay();
  const fixed = ['1-1', '1-6', '5-1', '12-6', '12-25', '12-26'];
  if (fixed.includes(`${month}-${day}`)) return true;
  // Midsummer day is the Saturday of 20–26 June, All Saints' day the Saturday of 31 October–6 November.
  if (weekday === 6 && month === 6 && day >= 20 && day <= 26) return true;
  if (weekday === 6 && ((month === 10 && day === 31) || (month === 11 && day <= 6))) return true;
  const fromEaster = Math.round((date - easter(year)) / 86_400_000);
  return [-2, 0, 1, 39, 49].includes(fromEaster);
}

/** Easter Sunday as UTC midnight: the anonymous Gregorian computus (Meeus, Jones, Butcher). */
function easter(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * week) / 451);
  const number = epact + week - 7 * shift + 114;
  return Date.UTC(year, Math.floor(number / 31) - 1, (number % 31) + 1);
}
