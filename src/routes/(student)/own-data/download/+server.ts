import { redirect, type RequestHandler } from '@sveltejs/kit';
import { ownFile } from './own-file.ts';

/** All that is held about who is signed in, as one file. */
export const GET: RequestHandler = async ({ locals: { call, signedIn, sessionToken, organisation } }) => {
  if (!signedIn) redirect(303, '/sign-in?next=/own-data');
  const file = await ownFile(call, organisation.name, sessionToken ?? '');
  return new Response(JSON.stringify(file, null, 2), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': 'attachment; filename="rinnalla.json"' }
  });
};
