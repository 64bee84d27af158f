import pg from 'pg';
import * as v from 'valibot';

/** A statement as it was sent. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

const Query = v.object({ text: v.string(), values: v.optional(v.array(v.unknown()), []) });

/** What is sent while `work` runs, by pipelines: a new one begins when something is sent after an answer came. Nothing else may use the database meanwhile. */
export async function pipelinesOf(work: () => Promise<unknown>): Promise<Sent[][]> {
  const pipelines: Sent[][] = [];
  let answered = true;
  const own = pg.Client.prototype.query;
  const query: unknown = function (this: pg.Client, config: unknown, ...rest: unknown[]): unknown {
    if (answered) pipelines.push([]);
    answered = false;
    const { text, values } = v.parse(Query, typeof config === 'string' ? { text: config } : config);
    pipelines.at(-1)?.push({ text, values });
    const result: unknown = Reflect.apply(own, this, [config, ...rest]);
    if (result instanceof Promise) void result.then(note, note);
    return result;
  };
  const note = () => (answered = true);
  Reflect.set(pg.Client.prototype, 'query', query);
  try {
    await work();
  } finally {
    Reflect.set(pg.Client.prototype, 'query', own);
  }
  return pipelines;
}
