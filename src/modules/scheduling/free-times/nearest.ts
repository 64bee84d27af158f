import * as v from 'valibot';

const After = v.object({
  nearest: v.array(v.object({ value: v.string(), start: v.number(), zone: v.string(), hostName: v.string(), campusName: v.string() }))
});

const Open = v.object({
  open: v.array(
    v.object({ id: v.string(), service: v.string(), start: v.number(), zone: v.string(), hostName: v.string(), campusName: v.string() })
  )
});

/** A booking that one has already, as the page shows it beside the refusal of another. */
export type OpenBooking = v.InferOutput<typeof Open>['open'][number];

/** What one has booked already, as it came with a refusal, or nothing. */
export function openFrom(after: unknown): OpenBooking[] {
  const parsed = v.safeParse(Open, after);
  return parsed.success ? parsed.output.open : [];
}

/** A time offered instead of a lost one, as the page shows it. */
export type NearestTime = v.InferOutput<typeof After>['nearest'][number];

/** The nearest times that came with a refusal, or none. */
export function nearestFrom(after: unknown): NearestTime[] {
  const parsed = v.safeParse(After, after);
  return parsed.success ? parsed.output.nearest : [];
}
