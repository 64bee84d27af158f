import { setTimeout as sleep } from 'node:timers/promises';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** One message as the server took it. */
export interface TakenMail {
  /** Envelope sender and recipients: what decides who gets it, whatever its headers say. */
  readonly from: string;
  readonly to: readonly string[];
  readonly messageId: string;
  /** When it was taken, in ms since the epoch. */
  readonly at: number;
  /** The bytes on the wire. */
  readonly raw: string;
  readonly parsed: ParsedMail;
}

export interface SmtpServer {
  /** What SMTP_URL must be to reach it. */
  readonly url: string;
  /** All that was taken, in order. Only what was answered with 250 is here. */
  readonly taken: readonly TakenMail[];
  /** From now on each message is refused with this SMTP code (4xx: come back, 5xx: never); undefined takes again. */
  refuseWith(code: number | undefined): void;
  /** From now on the answer to a message comes so many ms after it was taken. */
  delayBy(ms: number): void;
  /** Resolves when this many have been taken; rejects after `patience` ms. */
  waitFor(count: number, patience?: number): Promise<readonly TakenMail[]>;
  /** Ends connections and the server; the port refuses from then on. */
  stop(): Promise<void>;
}

/** Starts a real SMTP server on a free loopback port, or on the one given (to come back where it was stopped). */
export async function startSmtp(options: { port?: number } = {}): Promise<SmtpServer> {
  const taken: TakenMail[] = [];
  let refusal: number | undefined;
  let delay = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 100,
    onData(stream, session, callback) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope;
        if (refusal !== undefined) {
          callback(Object.assign(new Error('Refused by the test'), { responseCode: refusal }));
          return;
        }
        const raw = Buffer.concat(pieces);
        void keep(
          raw,
          mailFrom ? mailFrom.address : '',
          rcptTo.map(({ address }) => address)
        ).then(() => callback(), callback);
      });
    }
  });
  async function keep(raw: Buffer, from: string, to: string[]): Promise<void> {
    const parsed = await simpleParser(raw);
    taken.push({ from, to, raw: raw.toString('utf8'), parsed, messageId: parsed.messageId ?? '', at: Date.now() });
    if (delay > 0) await sleep(delay);
  }
  // A client that is killed in the middle of a message ends its connection; that is no fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('The SMTP server has no port');
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    taken,
    refuseWith(code) {
      refusal = code;
    },
    delayBy(ms) {
      delay = ms;
    },
    async waitFor(count, patience = 10_000) {
      const last = Date.now() + patience;
      while (taken.length < count) {
        if (Date.now() > last) throw new Error(`Waited ${patience} ms for ${count} messages; ${taken.length} came`);
        await sleep(10);
      }
      return taken;
    },
    stop: () => new Promise((resolve) => server.close(() => resolve()))
  };
}
