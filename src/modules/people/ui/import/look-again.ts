/** ms between two looks. */
const every = 2000;
/** So many looks, and then no more: each is a use of the session, and nobody's shall live on because a page was left open. */
const mostLooks = 150;

/**
 * `<look-again>`: tells how far work is that goes on without this page, by asking for the page anew. It changes words and bar in place; when the page no longer
 * has this element the work has ended, and the page is loaded. Whoever does something on the page meanwhile is not disturbed: what is open or chosen stays, and
 * the button stops it (WCAG 2.2.1, 2.2.2).
 */
class LookAgain extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;
  #looks = 0;

  connectedCallback(): void {
    const stop = this.querySelector<HTMLElement>('[data-stop]');
    if (stop) {
      stop.hidden = false;
      stop.addEventListener('click', () => {
        this.#stopped = true;
        stop.hidden = true;
        this.querySelector<HTMLAnchorElement>('a')?.focus();
      });
    }
    this.#later();
  }

  disconnectedCallback(): void {
    clearTimeout(this.#timer);
  }

  #later(): void {
    this.#looks += 1;
    if (this.#looks > mostLooks) return;
    this.#timer = setTimeout(() => void this.#look(), every);
  }

  async #look(): Promise<void> {
    // A page that cannot be asked for now can be in a moment; a hidden one is nobody's.
    const page = document.hidden ? null : await pageNow();
    if (this.#stopped) return;
    const now = page?.querySelector('look-again');
    if (page && !now) return location.reload();
    if (now) this.#tell(now);
    this.#later();
  }

  #tell(now: Element): void {
    const [told, bar] = [this.querySelector('[data-told]'), this.querySelector('progress')];
    const text = now.querySelector('[data-told]')?.textContent ?? '';
    if (told && told.textContent !== text) told.textContent = text;
    const value = now.querySelector('progress')?.getAttribute('value');
    if (value) bar?.setAttribute('value', value);
  }
}

/** The page as it is now; null where it could not be had, or is another by now (somebody was signed out). */
async function pageNow(): Promise<Document | null> {
  try {
    const answer = await fetch(location.href, { headers: { accept: 'text/html' } });
    if (!answer.ok && answer.status >= 500) return null;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  } catch {
    return null;
  }
}

customElements.define('look-again', LookAgain);
