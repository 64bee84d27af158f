import { dateIn } from '#platform/time/zone.ts';
import { refuse } from '#platform/use-case/index.ts';
import { NotesForm, canLookAgainOn, usualLookAgain } from '../../after/forms.ts';
import { SessionAt } from '../../sessions/forms.ts';
import type { GroupsRefusal } from '../../refusals.ts';
import { keptInForm, namesInForm } from '../names/group-roster.ts';
import { query, useCase } from '../rights.ts';
import { requestToChange, sessionInReach } from '../sessions/request-step.ts';
import { sessionById } from '../sessions/store/sessions.ts';
import { notesOf, writeNotesOf } from './store/notes.ts';

/** What was written after a session, if anything; and whether this reader may write. Of a session that was not held there is nothing to write. */
export const readNotes = query({
  action: 'group_session.read_notes',
  input: SessionAt,
  async run(act, asked) {
    const found = await sessionInReach(act, asked);
    if (!found) return refuse('not_found');
    const { session } = found;
    const { id } = session;
    const isHeld = session.state === 'held';
    const [notes] = isHeld ? await notesOf(act.db, [id]) : [];
    const heldOn = dateIn(session.startsAt.getTime(), session.zone);
    return {
      session: id,
      request: session.request,
      group: session.group,
      start: session.startsAt.getTime(),
      zone: session.zone,
      notes: notes ?? null,
      usual: usualLookAgain(heldOn),
      mayWrite: isHeld && found.leads
    };
  },
  auditObject: ({ session }) => session
});

/** The fields in which a name could be written. */
const textsOf = ({ agreed, willDo }: { agreed: string | null; willDo: string | null }) => ({ agreed, willDo });

/** Writes what came of a session that was held, or writes it anew. What looks like a name must be mended first, or kept with a reason. */
export const writeNotes = useCase({
  action: 'group_session.write_notes',
  input: NotesForm,
  limits: [{ name: 'write-session-notes', by: 'account', max: 120, minutes: 60 }],
  async run(act, { keep, ...form }) {
    const { db, actor, now } = act;
    const known = await sessionById(db, form.session);
    const request = known ? await requestToChange(act, known.request) : null;
    // Read again behind the lock: somebody may have taken the holding back.
    const session = request ? await sessionById(db, form.session) : undefined;
    if (!request || !session) return refuse('not_found');
    if (session.state !== 'held') return refuse<GroupsRefusal>('stands_elsewhere');
    const heldOn = dateIn(session.startsAt.getTime(), session.zone);
    if (form.lookAgain !== null && !canLookAgainOn(form.lookAgain, heldOn)) return refuse<GroupsRefusal>('date_far');
    const kept = await keptInForm(act, session.groupId, textsOf(form), keep);
    if (kept === null) return refuse<GroupsRefusal>('names_found');
    await writeNotesOf(db, actor.organisation, { ...form, kept, by: actor.person, at: new Date(now) });
    return { id: session.request, session: session.id };
  },
  async afterRefusal(act, form, code) {
    const session = code === 'names_found' ? await sessionById(act.db, form.session) : undefined;
    return { found: session ? await namesInForm(act, session.groupId, textsOf(form)) : [] };
  },
  auditObject: ({ session }) => session
});
