import * as v from 'valibot';

const WorkerData = v.object({ folder: v.nullable(v.string()), socket: v.string(), program: v.nullable(v.instance(WebAssembly.Module)) });

/**
 * What the embedded database's thread is told at its start: where its files are (null: in memory), where to listen, and PostgreSQL as another thread of
 * this process has compiled it (null: none has).
 */
export type EmbeddedWorkerData = v.InferOutput<typeof WorkerData>;

/** @throws ValiError when a worker is started with anything else. */
export function parseWorkerData(data: unknown): EmbeddedWorkerData {
  return v.parse(WorkerData, data);
}
