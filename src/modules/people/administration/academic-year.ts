/** An academic year runs from 1 August to 31 July (act on general and vocational upper secondary education: the year's work begins on 1 August). */
const firstMonth = 8;

/** The academic year of a calendar day, "2026-2027". */
export function academicYearOf(date: string): string {
  const year = Number(date.slice(0, 4));
  return yearFrom(Number(date.slice(5, 7)) >= firstMonth ? year : year - 1);
}

export function nextAcademicYear(academicYear: string): string {
  return yearFrom(Number(academicYear.slice(0, 4)) + 1);
}

/** "2026-08-01" of "2026-2027". */
export function firstDayOf(academicYear: string): string {
  return `${academicYear.slice(0, 4)}-08-01`;
}

/** "2027-07-31" of "2026-2027". */
export function lastDayOf(academicYear: string): string {
  return `${academicYear.slice(5)}-07-31`;
}

/** Two years that follow each other, as the tables write them. */
export function isAcademicYear(text: string): boolean {
  const years = /^(\d{4})-(\d{4})$/.exec(text);
  return years !== null && Number(years[1]) + 1 === Number(years[2]);
}

/** Programmes of one year: their groups are not expected to go on into the next one. */
export function endsWithYear(programme: string): boolean {
  return programme === 'opistovuosi' || programme === 'tuva';
}

function yearFrom(first: number): string {
  return `${first}-${first + 1}`;
}
