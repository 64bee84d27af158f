import net from 'node:net';
import { OperatorError } from '../operator-error.ts';

/** Nobody can listen where the configuration says; the message names the variable. */
export class PortUnusable extends OperatorError {
  override name = 'PortUnusable';
  constructor({ host, port }: { host: string; port: number }, cause: Error) {
    super(`The server could not listen on ${host}:${port} (${'code' in cause ? String(cause.code) : cause.name}). Set PORT to another.`);
  }
}

/**
 * Listens and stops again. A first start makes a database and an example before it listens: a port that is taken is told before that.
 * @throws PortUnusable
 */
export async function tryPort(at: { host: string; port: number }): Promise<void> {
  const probe = net.createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error) => reject(new PortUnusable(at, error)));
    probe.listen(at.port, at.host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
