import net from 'node:net';

/**
 * A socket that sends what is written in one turn of the event loop as one piece. `pg` corks and uncorks around each query, which is one system call
 * and one packet a query; a pipeline of ten statements is one of each here, and the server answers it in one piece too.
 */
export class GatheringSocket extends net.Socket {
  #held = 0;

  override uncork(): void {
    if (this.#held++ > 0) return;
    setImmediate(() => {
      const held = this.#held;
      this.#held = 0;
      for (let i = 0; i < held; i++) super.uncork();
    });
  }
}
