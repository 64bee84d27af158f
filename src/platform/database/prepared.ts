import { sql, type Compilable, type CompiledQuery, type RawBuilder } from 'kysely';
import { compileOnly, transactionOf, type Db } from './connection.ts';

/** Names a place: `the('id')` stands where the value of `id` comes. */
export type The<P> = <K extends keyof P>(name: K) => RawBuilder<P[K]>;

/**
 * A statement of a hot path: built and compiled once, and sent in the very moment it is called, so that it takes its turn among others as it is written.
 * Kysely's building and compiling costs 10 to 30 µs for each statement and call; a page has ten of them.
 */
export function prepared<P extends object, Row>(
  build: (db: Db, the: The<P>) => Compilable<Row> | RawBuilder<Row>
): (db: Db, values: P) => Promise<Row[]> {
  // What stands in the compiled statement where a value will be, and which value that is.
  const places = new Map<unknown, keyof P>();
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    compiled ??= compile(
      build(compileOnly, (name) => {
        const place = { name };
        places.set(place, name);
        return sql`${place}`;
      })
    );
    const parameters = compiled.parameters.map((parameter) => {
      const name = places.get(parameter);
      return name === undefined ? parameter : values[name];
    });
    const { rows } = await transactionOf(db).executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}

function compile<Row>(built: Compilable<Row> | RawBuilder<Row>): CompiledQuery<Row> {
  return 'isRawBuilder' in built ? built.compile(compileOnly) : built.compile();
}
