import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ url, locals }) => ({ why: url.searchParams.get('why') ?? '', school: locals.organisation.name });
