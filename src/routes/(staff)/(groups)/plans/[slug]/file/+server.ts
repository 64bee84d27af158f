import type { RequestHandler } from '@sveltejs/kit';
import { readOnePlan } from '#modules/groups/server/index.ts';
import { writePlan } from '#modules/groups/index.ts';
import { shown } from '#platform/http/show.ts';

/** A session plan as the file in which it is shared: Markdown, with its licence and its author. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const { slug, plan } = shown(await readOnePlan(locals.call, { slug: params['slug'] ?? '', in: url.searchParams.get('in') }));
  return new Response(writePlan(plan), {
    headers: {
      'content-type': 'text/markdown; charset=utf-8',
      'content-disposition': `attachment; filename="${slug}-${plan.language}.md"`
    }
  });
};
