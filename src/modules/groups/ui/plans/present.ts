import { timeLeft } from '../../plans/slides.ts';

/** How often the words of the time are looked at, in ms; they change by whole minutes. */
const every = 5000;
/** A finger that goes this far across the screen turns it, in px. */
const swipe = 60;
const onward = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Enter'];
const backward = ['ArrowLeft', 'ArrowUp', 'PageUp'];

/**
 * `<present-plan>`: shows one screen at a time, by arrows, Page Up and Down (as a hand-held presenter sends), Space, Home, End, touch and the links of the page;
 * Escape leads back to the plan. The time of a step runs while one of its screens is seen, and is told in words: nothing flashes, rings or turns red.
 */
class PresentPlan extends HTMLElement {
  readonly #spent = new Map<string, number>();
  #since = performance.now();
  #held = false;
  #now = 0;

  connectedCallback(): void {
    this.dataset['alone'] = '';
    addEventListener('hashchange', () => {
      if (this.#named() !== this.#now) this.#show(this.#named());
    });
    addEventListener('keydown', (event) => this.#press(event));
    this.#turnByTouch();
    this.#buttons();
    setInterval(() => this.#tell(), every);
    this.#show(this.#named(), false);
  }

  get #screens(): HTMLElement[] {
    return [...this.querySelectorAll('section')];
  }

  #named(): number {
    return Math.max(
      0,
      this.#screens.findIndex(({ id }) => `#${id}` === location.hash)
    );
  }

  /** The address says which screen it is, so that a page that is loaded again is where it was; but the way back leads out, not through every screen. */
  #go(to: number): void {
    const screens = this.#screens;
    const place = Math.min(screens.length - 1, Math.max(0, to));
    if (place === this.#now) return;
    // At once: the address is told of its change only later, and a second key may come before that.
    this.#show(place);
    location.replace(`#${screens[place]?.id}`);
  }

  #show(place: number, focus = true): void {
    this.#count();
    this.#now = place;
    for (const [index, screen] of this.#screens.entries()) screen.toggleAttribute('data-now', index === place);
    scrollTo(0, 0);
    if (focus) this.#screens[place]?.focus({ preventScroll: true });
    this.#tell();
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    const { key, target } = event;
    // What has focus keeps its own keys.
    const pressable = target instanceof HTMLElement && target.closest('a, button') !== null;
    if (pressable && (key === ' ' || key === 'Enter')) return;
    if (key === 'Escape') this.querySelector<HTMLElement>('[data-leave]')?.click();
    else if (key === 'Home') this.#go(0);
    else if (key === 'End') this.#go(this.#screens.length - 1);
    else if (onward.includes(key)) this.#go(this.#now + 1);
    else if (backward.includes(key)) this.#go(this.#now - 1);
    else return;
    event.preventDefault();
  }

  #turnByTouch(): void {
    let from: { x: number; y: number } | undefined;
    this.addEventListener(
      'touchstart',
      ({ touches }) => {
        const [touch, second] = touches;
        from = touch && !second ? { x: touch.clientX, y: touch.clientY } : undefined;
      },
      { passive: true }
    );
    this.addEventListener('touchend', ({ changedTouches: [touch] }) => {
      if (!from || !touch) return;
      const [across, along] = [touch.clientX - from.x, Math.abs(touch.clientY - from.y)];
      if (Math.abs(across) > swipe && Math.abs(across) > along * 2) this.#go(this.#now + (across < 0 ? 1 : -1));
      from = undefined;
    });
  }

  #buttons(): void {
    const hold = this.querySelector<HTMLButtonElement>('[data-hold]');
    if (hold) {
      hold.hidden = false;
      hold.addEventListener('click', () => {
        this.#count();
        this.#held = !this.#held;
        hold.ariaPressed = String(this.#held);
      });
    }
    const full = this.querySelector<HTMLButtonElement>('[data-full]');
    if (full && document.fullscreenEnabled) {
      full.hidden = false;
      const { documentElement } = document;
      full.addEventListener(
        'click',
        () => void (document.fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen()).catch(() => undefined)
      );
      document.addEventListener('fullscreenchange', () => (full.ariaPressed = String(document.fullscreenElement !== null)));
    }
  }

  /** Adds what has gone by to the step that is seen. */
  #count(): void {
    const now = performance.now();
    const step = this.#screens[this.#now]?.dataset['step'];
    if (step !== undefined && !this.#held) this.#spent.set(step, (this.#spent.get(step) ?? 0) + now - this.#since);
    this.#since = now;
  }

  #tell(): void {
    this.#count();
    const screen = this.#screens[this.#now];
    const words = screen?.querySelector('[data-time]');
    const { step, minutes } = screen?.dataset ?? {};
    if (!words || step === undefined) return;
    const left = timeLeft(Number(minutes), this.#spent.get(step) ?? 0);
    const { left: some = '', last = '', over = '' } = this.dataset;
    const text = typeof left === 'number' ? some.replace('#', String(left)) : left === 'last' ? last : over;
    if (words.textContent !== text) words.textContent = text;
  }
}

customElements.define('present-plan', PresentPlan);
