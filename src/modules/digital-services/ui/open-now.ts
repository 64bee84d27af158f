import { openText } from '../open-text.ts';

/** `<open-now>`: the server's words about open and shut, told again by the clock of the device, so that they hold offline and as time goes by. */
class OpenNow extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    this.tell();
    this.#timer = setInterval(() => this.tell(), 30_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }

  tell(): void {
    const { hours, zone, region, always, until, today, tomorrow, later, unknown } = this.dataset;
    if (!hours || !zone || !region || !always || !until || !today || !tomorrow || !later || !unknown) return;
    const { open, text } = openText(hours, Date.now(), zone, { always, until, today, tomorrow, later, unknown }, region);
    if (this.textContent !== text) this.textContent = text;
    this.toggleAttribute('data-open', open);
  }
}

customElements.define('open-now', OpenNow);
