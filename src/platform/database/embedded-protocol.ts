import * as v from 'valibot';

const WorkerData = v.object({ folder: v.nullable(v.string()), socket: v.string() });
const Program = v.instance(WebAssembly.Module);

/** What the embedded database's thread is told at its start: where its files are (null: in memory) and where to listen. */
export type EmbeddedWorkerData = v.InferOutput<typeof WorkerData>;

/** @throws ValiError when a worker is started with anything else. */
export function parseWorkerData(data: unknown): EmbeddedWorkerData {
  return v.parse(WorkerData, data);
}

/** The first message to the thread: PostgreSQL, compiled. @throws ValiError when it is anything else. */
export function parseProgram(message: unknown): WebAssembly.Module {
  return v.parse(Program, message);
}
