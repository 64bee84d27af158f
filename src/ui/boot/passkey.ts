import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { parseToMake, parseToUse } from './parse-asked.ts';

/**
 * The script of pages that ask for a passkey. A form with `data-passkey` (`make` or `use`) asks the device when it is sent, puts the answer into its field
 * `answer` and goes on as any form does. Until it can, it is hidden, and the page says what else there is. What went wrong is said by the one of the page's
 * own texts (`data-passkey-says`) that fits.
 */
function say(what: 'unsupported' | 'known' | 'refused' | 'waiting' | null): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-passkey-says]')) text.hidden = text.dataset['passkeySays'] !== what;
}

async function ask({ dataset }: HTMLFormElement): Promise<string> {
  const asked = dataset['passkeyAsk'] ?? '';
  const answer =
    dataset['passkey'] === 'make'
      ? await startRegistration({ optionsJSON: parseToMake(asked) })
      : await startAuthentication({ optionsJSON: parseToUse(asked) });
  return JSON.stringify(answer);
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
  const field = form.querySelector<HTMLInputElement>('input[name=answer]');
  if (!field || !browserSupportsWebAuthn()) {
    say('unsupported');
    continue;
  }
  form.hidden = false;
  say(null);
  form.addEventListener('submit', (event) => {
    // The second time the answer goes. What must be filled in goes first: the device makes nothing for a form that comes back.
    if (field.value || [...form.querySelectorAll<HTMLInputElement>('input[required]')].some(({ value }) => value.trim() === '')) return;
    event.preventDefault();
    say('waiting');
    ask(form).then(
      (answer) => {
        field.value = answer;
        form.requestSubmit();
      },
      (error: unknown) => say(error instanceof Error && error.name === 'InvalidStateError' ? 'known' : 'refused')
    );
  });
}

/** What a list says, a line each. */
const linesOf = (list: string) => [...document.querySelectorAll(`${list} li`)].map(({ textContent }) => textContent.trim()).join('\n');

for (const button of document.querySelectorAll<HTMLElement>('[data-copy], [data-print]')) {
  const { copy } = button.dataset;
  button.hidden = copy !== undefined && !('clipboard' in navigator);
  button.addEventListener('click', () => {
    if (copy === undefined) window.print();
    else void navigator.clipboard.writeText(linesOf(copy)).then(copied);
  });
}

function copied(): void {
  for (const text of document.querySelectorAll<HTMLElement>('[data-copied]')) text.textContent = text.dataset['copied'] ?? '';
}
