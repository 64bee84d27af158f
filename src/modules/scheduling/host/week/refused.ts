import * as v from 'valibot';
import { blockKinds } from '../block.ts';

const After = v.object({
  meets: v.array(
    v.object({ start: v.number(), end: v.number(), kind: v.nullable(v.picklist(blockKinds)), offeredUntil: v.nullable(v.number()) })
  )
});

/** What stands in the way of a period, as it came with a refusal; or nothing. */
export function metFrom(after: unknown): v.InferOutput<typeof After>['meets'] {
  const parsed = v.safeParse(After, after);
  return parsed.success ? parsed.output.meets : [];
}

/** Of what was typed, the fields that have one value. */
export function typedOnce(values: Record<string, string | string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
}
