import * as v from 'valibot';

const After = v.object({
  nearest: v.array(v.object({ value: v.string(), start: v.number(), zone: v.string(), hostName: v.string(), campusName: v.string() }))
});

/** A time offered instead of a lost one, as the page shows it. */
export type NearestTime = v.InferOutput<typeof After>['nearest'][number];

/** The nearest times that came with a refusal, or none. */
export function nearestFrom(after: unknown): NearestTime[] {
  const parsed = v.safeParse(After, after);
  return parsed.success ? parsed.output.nearest : [];
}
