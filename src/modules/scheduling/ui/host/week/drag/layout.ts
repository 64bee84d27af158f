import { columnAt, minuteAt, type Grid, type Spot } from '../../../../host/drag/geometry.ts';

/** Where the calendar's columns are, in pixels of the page, read once when something is taken: reading it for each move would have the page laid out anew. */
export interface Layout {
  readonly columns: HTMLElement;
  readonly grid: Grid;
  readonly left: number;
  readonly top: number;
  readonly days: readonly { readonly left: number; readonly top: number; readonly width: number }[];
  /** On a phone the week's days stand below each other, without a scale of time. */
  readonly listed: boolean;
}

export function layoutOf(columns: HTMLElement): Layout {
  const first = Number(columns.style.getPropertyValue('--first'));
  const minutes = Number(columns.style.getPropertyValue('--height'));
  const own = columns.getBoundingClientRect();
  const tracks = [...columns.querySelectorAll('[data-track]')].map((track) => track.getBoundingClientRect());
  const listed = getComputedStyle(columns).display === 'block';
  return {
    columns,
    grid: { first, last: first + minutes, perMinute: (tracks[0]?.height ?? 1) / minutes },
    left: own.left + scrollX,
    top: own.top + scrollY,
    days: tracks.map(({ left, top, width }) => ({ left: left - own.left, top: top - own.top, width })),
    listed
  };
}

/** The day and the minute at a place of the page; without a scale of time the minute is the one that is given. */
export function pointAt({ days, grid, left, top, listed }: Layout, x: number, y: number, minute: number): { day: number; minute: number } {
  if (listed) {
    return {
      // The name of a day stands above its part.
      day: columnAt(
        y - top,
        days.map((day) => day.top - 40)
      ),
      minute
    };
  }
  const day = columnAt(
    x - left,
    days.map((each) => each.left)
  );
  return { day, minute: minuteAt(y - top - (days[day]?.top ?? 0), grid) };
}

/** Pixels that the box stands above a finger, which would hide it. */
const above = 90;

/** Lays a box over a spot. It stands in the columns and is shifted, which paints it and lays out nothing else. `y`: where the finger is, in a list. */
export function layOver(box: HTMLElement, { days, grid, listed, top }: Layout, { day, from, to }: Spot, y?: number): void {
  const column = days[day];
  if (!column) return;
  const down = listed ? (y === undefined ? column.top : y - top - above) : column.top + (from - grid.first) * grid.perMinute;
  box.style.transform = `translate(${column.left + 2}px, ${down}px)`;
  box.style.inlineSize = `${column.width - 4}px`;
  box.style.blockSize = listed ? '3.6rem' : `${(to - from) * grid.perMinute}px`;
  // In the right half what is said hangs to the left, at the end of the day above.
  box.classList.toggle('leftward', day > 0 && day >= days.length / 2);
  box.classList.toggle('upward', !listed && to > grid.last - 60);
}
