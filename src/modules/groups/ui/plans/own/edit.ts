/** So wide that the preview stands beside the text (`PreviewPart.svelte`). */
const beside = '(min-width: 75rem)';
/** Writing rests this long before it is read, in ms. */
const rest = 900;

/**
 * `<edit-plan>`: the tools beside the text, and how it reads as it is written. It is the house's own reader that reads it, asked for as the button would ask: the page
 * that comes back has it. What is written is kept as a draft by `keep-draft.ts`.
 */
class EditPlan extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  connectedCallback(): void {
    const form = this.querySelector('form');
    const body = this.querySelector('textarea[name=body]');
    if (!form || !(body instanceof HTMLTextAreaElement)) return;
    form.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#read(form), rest);
    });
    this.#tools(body);
    const fold = this.querySelector<HTMLDetailsElement>('details[data-fold]');
    const wide = matchMedia(beside);
    if (fold && wide.matches) fold.open = true;
    if (fold) wide.addEventListener('change', ({ matches }) => (fold.open = matches));
    this.addEventListener('click', ({ target }) => {
      const link = target instanceof Element ? target.closest<HTMLElement>('[data-to-line]') : null;
      if (link) toLine(body, Number(link.dataset['toLine']));
    });
    if (this.dataset['unread'] !== undefined) void this.#read(form);
  }

  /** Asks for the page with how the text reads, and takes that out of it. */
  async #read(form: HTMLFormElement): Promise<void> {
    const place = this.querySelector('[data-preview]');
    const button = form.querySelector<HTMLButtonElement>('[formaction*=preview]');
    if (!place || !button) return;
    const asked = ++this.#asked;
    try {
      const answer = await fetch(button.formAction, { method: 'POST', body: new FormData(form), headers: { accept: 'text/html' } });
      const read = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-preview]');
      // What was written meanwhile is on its way.
      if (read && asked === this.#asked) place.replaceChildren(...read.childNodes);
    } catch {
      // Without a network the text stays as it reads last; the button says it.
    }
  }

  #tools(body: HTMLTextAreaElement): void {
    const bar = this.querySelector<HTMLElement>('[data-tools]');
    if (!bar) return;
    bar.hidden = false;
    const buttons = [...bar.querySelectorAll('button')];
    for (const [index, button] of buttons.entries()) {
      button.tabIndex = index === 0 ? 0 : -1;
      button.addEventListener('click', () => put(body, button.dataset));
    }
    // One stop for Tab, arrows within (WAI-ARIA, toolbar).
    bar.addEventListener('keydown', (event) => {
      const at = buttons.findIndex((button) => button === document.activeElement);
      const ways: Readonly<Record<string, number | undefined>> = {
        ArrowRight: at + 1,
        ArrowLeft: at - 1,
        Home: 0,
        End: buttons.length - 1
      };
      const to = ways[event.key];
      if (at < 0 || to === undefined) return;
      event.preventDefault();
      const next = buttons[(to + buttons.length) % buttons.length];
      for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
      next?.focus();
    });
  }
}

/** Puts marks around what is chosen, or before each of its lines; it can be taken back as typing can. */
function put(body: HTMLTextAreaElement, { before = '', after = '', line, alone }: DOMStringMap): void {
  body.focus();
  const { value } = body;
  let [from, to] = [body.selectionStart, body.selectionEnd];
  if (line !== undefined) {
    from = value.lastIndexOf('\n', from - 1) + 1;
    const end = value.indexOf('\n', to);
    to = end < 0 ? value.length : end;
    body.setSelectionRange(from, to);
  }
  const chosen = value.slice(from, to);
  const text =
    line === undefined
      ? before + chosen + after
      : chosen
          .split('\n')
          .map((each) => line + each)
          .join('\n');
  const above =
    alone === undefined || from === 0 || value.slice(0, from).endsWith('\n\n') ? '' : value.slice(0, from).endsWith('\n') ? '\n' : '\n\n';
  // Old, and the one way whose writing the browser can undo.
  if (!document.execCommand('insertText', false, above + text)) body.setRangeText(above + text, from, to, 'end');
  body.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Chooses a line of the text, so that it is seen and can be written over. */
function toLine(body: HTMLTextAreaElement, line: number): void {
  const lines = body.value.split('\n');
  const from = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  setTimeout(() => {
    body.focus();
    body.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
    body.scrollTop = (body.scrollHeight / lines.length) * Math.max(0, line - 4);
  });
}

customElements.define('edit-plan', EditPlan);
