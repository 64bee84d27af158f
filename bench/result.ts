/** One line of the bench: a figure, what it was held against in the same run, and the aim. */
export interface Result {
  readonly name: string;
  readonly figure: number;
  readonly unit: string;
  /** What the figure is compared with, in words, with its own figure. */
  readonly reference: string;
  /** Figure divided by the reference's figure; null without one. */
  readonly ratio: number | null;
  readonly aim: string;
  /** Null where there is no aim. */
  readonly met: boolean | null;
}
