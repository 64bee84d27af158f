import { boardOfPage, holding, isSame, letGo, part, standing, write, type Held } from './hold.ts';
import { closePanel, openPanel, sayInPanel } from './panel.ts';
import { fieldTime, spotText, wordsIn } from './says.ts';

const words = () => wordsIn(document.querySelector<HTMLElement>('[data-mover]') ?? document.body);

/** Gives it back to where it was, and the focus to it. */
export function giveUp({ quietly = false } = {}): void {
  const held = holding();
  if (!held) return;
  closePanel();
  letGo();
  if (!quietly) write(part('ended'), words().text('cancelled'));
  held.item?.querySelector('a')?.focus({ preventScroll: true });
}

/** Puts what is held where it is; what can't be there stays held, with the words for why and the buttons to move on. */
export function put(): void {
  const held = holding();
  const board = boardOfPage();
  if (!held || !board) return;
  if (held.act !== 'draw' && isSame(held.spot, held.was)) return giveUp({ quietly: true });
  const stands = standing(held, board, words());
  if (!stands.good) {
    openPanel();
    sayInPanel(stands, { again: true });
  } else if (held.act === 'draw') location.assign(addAddress(held));
  else if (held.booked) ask(held);
  else send(fill(part('move-block'), held));
}

/** The form of what is new, with its time filled in. */
function addAddress({ spot }: Held): string {
  const date = boardOfPage()?.days[spot.day]?.date ?? '';
  return `/week/add?${new URLSearchParams({ date, from: fieldTime(spot.from), until: fieldTime(spot.to) })}`;
}

/** Writes into a form of the page what is held and where to. */
function fill(form: HTMLElement | null, { id, spot }: Held): HTMLFormElement | null {
  if (!(form instanceof HTMLFormElement)) return null;
  const values: Record<string, string> = {
    id: id ?? '',
    date: boardOfPage()?.days[spot.day]?.date ?? '',
    from: fieldTime(spot.from),
    until: fieldTime(spot.to)
  };
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) field.value = values[field.name] ?? '';
  return form;
}

function send(form: HTMLFormElement | null): void {
  closePanel();
  form?.requestSubmit();
}

/** Moving a booking tells somebody: it is asked first, with who is told. */
function ask(held: Held): void {
  const [board, dialog] = [boardOfPage(), document.querySelector<HTMLDialogElement>('#put')];
  if (!board || !dialog) return;
  const said = words();
  fill(part('move-appointment'), held);
  write(part('who'), held.item?.querySelector('.who strong')?.textContent ?? '');
  write(part('before'), spotText(said, board, held.was));
  const stands = standing(held, board, said);
  write(part('after'), stands.where);
  const beside = part('beside');
  if (beside) beside.hidden = stands.verdict.is === 'free';
  write(part('beside-text'), stands.says);
  for (const [name, shown] of [
    ['told', held.told],
    ['not-told', !held.told]
  ] as const) {
    const line = part(name);
    if (line) line.hidden = !shown;
  }
  dialog.showModal();
}

/** Who closes the question goes back to the buttons, or lets it be where it was. */
export function answered(): void {
  if (!holding()) return;
  const panel = part('panel');
  if (panel && !panel.hidden) part('drop')?.focus();
  else giveUp();
}
