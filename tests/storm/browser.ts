import http from 'node:http';

export interface Reply {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
}

/** No answer came that says what was done: the connection broke, was refused, or took too long. */
export class NoReply extends Error {
  override name = 'NoReply';
}

const patience = 10_000;

/** A browser as far as a server sees one: connections that stay open, cookies of its own, forms with an origin. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  readonly #agent = new http.Agent({ keepAlive: true, maxSockets: 2 });

  constructor(cookies: Readonly<Record<string, string>> = {}) {
    for (const [name, value] of Object.entries(cookies)) this.#cookies.set(name, value);
  }

  open(port: number, path: string): Promise<Reply> {
    return this.#send(port, 'GET', path, undefined);
  }

  /** Posts a form. @throws NoReply */
  post(port: number, path: string, fields: Readonly<Record<string, string>>): Promise<Reply> {
    return this.#send(port, 'POST', path, new URLSearchParams(fields).toString());
  }

  close(): void {
    this.#agent.destroy();
  }

  #send(port: number, method: string, path: string, form: string | undefined): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          agent: this.#agent,
          host: '127.0.0.1',
          port,
          method,
          path,
          timeout: patience,
          headers: {
            accept: 'text/html',
            cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
            ...(form === undefined
              ? {}
              : {
                  origin: `http://127.0.0.1:${port}`,
                  'content-type': 'application/x-www-form-urlencoded',
                  'content-length': Buffer.byteLength(form)
                })
          }
        },
        (response) => {
          const pieces: Buffer[] = [];
          response.on('data', (piece: Buffer) => pieces.push(piece));
          response.on('error', (error) => reject(new NoReply('the answer broke off', { cause: error })));
          response.on('end', () => {
            if (!response.complete) return reject(new NoReply('the answer broke off'));
            this.#keep(response.headers['set-cookie'] ?? []);
            const { statusCode: status = 0, headers } = response;
            resolve({ status, location: headers.location ?? null, body: Buffer.concat(pieces).toString('utf8') });
          });
        }
      );
      request.on('timeout', () => request.destroy(new Error('too slow')));
      request.on('error', (error) => reject(new NoReply('no answer came', { cause: error })));
      request.end(form);
    });
  }

  #keep(lines: readonly string[]): void {
    for (const line of lines) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      const value = pair.slice(at + 1);
      if (value === '' || /max-age=0/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), value);
    }
  }
}
