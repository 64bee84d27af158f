import { redirect } from '@sveltejs/kit';
import { findByWords, giveKey } from '#modules/scheduling/server/index.ts';
import { act } from '#platform/http/act.ts';
import { cookieJar } from '#platform/http/cookies.ts';
import type { Actions } from './$types';

export const actions: Actions = {
  default: (event) =>
    act(event, findByWords, ({ id, isWaiting }) => {
      const { call } = event.locals;
      giveKey(call.system.secrets, cookieJar(event.cookies, event.url), id, call.now);
      redirect(303, isWaiting ? `/waiting/${id}` : `/appointments/${id}`);
    })
};
