/** What of the embedded database the socket server uses to run messages. */
interface Runs {
  execProtocolRawStream(message: Uint8Array, options: { syncToFs?: boolean; onRawData: (data: Uint8Array) => void }): Promise<void>;
  isInTransaction(): boolean;
  exec(sql: string): Promise<unknown>;
}

// Parse, Bind, Describe, Execute, Close: what is answered only after the Sync (or Flush) that ends a statement.
const partOfStatement = new Set(['P', 'B', 'D', 'E', 'C'].map((letter) => letter.charCodeAt(0)));

/**
 * The socket server hands over message by message, four to a statement, and writes each answer by itself. Here the messages are held until the one that
 * ends the statement: one entry into WebAssembly and one write for all of it.
 * While some are held the database says that it is in a transaction, since the server then lets no other client in between.
 */
export function executeWhole(db: Runs): void {
  const execute = db.execProtocolRawStream.bind(db);
  const isInTransaction = db.isInTransaction.bind(db);
  const exec = db.exec.bind(db);
  let held: Uint8Array[] = [];

  db.isInTransaction = () => held.length > 0 || isInTransaction();
  // The server rolls back for a client that has gone: what it had begun to say is forgotten with it.
  db.exec = (sql) => {
    held = [];
    return exec(sql);
  };
  db.execProtocolRawStream = async (message, { onRawData, ...options }) => {
    held.push(message);
    if (partOfStatement.has(message[0] ?? 0)) return;
    const whole = held.length === 1 ? message : Buffer.concat(held);
    held = [];
    const answers: Uint8Array[] = [];
    // Copied: the database writes its next piece over this one.
    await execute(whole, { ...options, onRawData: (data) => answers.push(data.slice()) });
    if (answers.length > 0) onRawData(Buffer.concat(answers));
  };
}
